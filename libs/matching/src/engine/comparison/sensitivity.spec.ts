import { sensitivityOf, withNoise } from './sensitivity.js';
import { computeAffinities } from '../affinity/compute-affinities.js';
import { solve } from '../run/solve.js';
import { mentor, programme, snapshot, team } from '../snapshot/snapshot.fixture.js';

const input = programme(12, 4);
const table = computeAffinities(input);
const plan = solve(input, table);
const slots = input.scheme.slots.map(({ code }) => code);
const again = (noisy: typeof table) => solve(input, noisy, { rounds: 20 });

describe('sensitivityOf', () => {
  it('finds every seat firm without noise, and less firm the more noise there is', () => {
    const at = (noise: number) => sensitivityOf(table, plan, slots, again, { noise, rounds: 6, seed: 3 });
    const none = at(0);
    expect(none).toMatchObject({ rounds: 6, stability: 1 });
    expect(none.seats).toHaveLength(36);
    const little = at(0.02).stability;
    const much = at(0.6).stability;
    expect(little).toBeGreaterThan(much);
    expect(much).toBeLessThan(1);
  });

  it('gives the same for the same seed', () => {
    const run = () => sensitivityOf(table, plan, slots, again, { noise: 0.1, rounds: 3, seed: 9 });
    expect(run()).toEqual(run());
  });

  it('tells a clear choice from a toss-up', () => {
    const scheme = { code: 'one', slots: [{ code: 'clinician', nameZh: '临床医生', nameEn: 'clinician' }] };
    const small = snapshot({
      scheme,
      weights: { text: 0, evidence: 0 },
      teams: [team('clear', '', { disciplines: ['32024'] }), team('toss-up', '', { disciplines: ['41660'] })],
      mentors: [
        mentor('star', 'clinician', { disciplines: ['32024'] }),
        mentor('twin-1', 'clinician', { disciplines: ['41660'] }),
        mentor('twin-2', 'clinician', { disciplines: ['41660'] }),
      ],
    });
    const scores = computeAffinities(small);
    const { seats } = sensitivityOf(
      scores,
      solve(small, scores),
      ['clinician'],
      (noisy) => solve(small, noisy),
      { noise: 0.1, rounds: 20, seed: 1 },
    );
    expect(seats[0]).toMatchObject({ teamId: 'clear', mentorId: 'star', firmness: 1 });
    expect(seats[1]!.firmness).toBeGreaterThan(0.1);
    expect(seats[1]!.firmness).toBeLessThan(0.9);
  });

  it('stops between rounds when asked', () => {
    let asked = 0;
    const stopped = sensitivityOf(table, plan, slots, again, {
      noise: 0.1,
      rounds: 10,
      seed: 1,
      shouldStop: () => ++asked > 2,
    });
    expect(stopped.rounds).toBe(2);
  });

  it('keeps noise within its share, whole numbers and order', () => {
    const noisy = withNoise(table, 0.1, 5);
    noisy.rows.forEach((row, at) =>
      row.slots.forEach(({ candidates }, slot) => {
        const before = new Map(
          table.rows[at]!.slots[slot]!.candidates.map((one) => [one.mentorId, one.affinity]),
        );
        candidates.forEach(({ mentorId, affinity }, rank) => {
          expect(Number.isInteger(affinity)).toBe(true);
          expect(Math.abs(affinity - before.get(mentorId)!)).toBeLessThanOrEqual(
            0.1 * before.get(mentorId)! + 1,
          );
          expect(affinity).toBeLessThanOrEqual(rank === 0 ? 1_000_000 : candidates[rank - 1]!.affinity);
        });
      }),
    );
  });
});
