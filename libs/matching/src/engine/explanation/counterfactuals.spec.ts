import { explain } from './explain.js';
import { explanationBasis } from './explanation-basis.js';
import { computeAffinities } from '../affinity/compute-affinities.js';
import type { AffinityTable } from '../affinity/affinity-table.js';
import { solve } from '../run/solve.js';
import { mentor, programme, snapshot, team } from '../snapshot/snapshot.fixture.js';

const input = programme(24, 5);
const table = computeAffinities(input);
const solution = solve(input, table);
const explained = explain(input, table, solution);
const seats = explained.flatMap(({ teamId, seats: all }) => all.map((seat) => ({ teamId, seat })));

/** The table with one candidate's affinity raised. */
function raised(teamId: string, slot: string, mentorId: string, by: number): AffinityTable {
  return {
    ...table,
    rows: table.rows.map((row) =>
      row.teamId !== teamId
        ? row
        : {
            ...row,
            slots: row.slots.map((one) =>
              one.slot !== slot
                ? one
                : {
                    ...one,
                    candidates: one.candidates.map((candidate) =>
                      candidate.mentorId === mentorId
                        ? { ...candidate, affinity: candidate.affinity + by }
                        : candidate,
                    ),
                  },
            ),
          },
    ),
  };
}

describe('what would have to change', () => {
  it('the margin is exact: with it the exchange pays, with one unit less it does not', () => {
    const withNext = seats.filter(({ seat }) => (seat.nextBest?.margin ?? 0) > 0);
    expect(withNext.length).toBeGreaterThan(20);
    for (const { teamId, seat } of withNext) {
      const { mentorId, margin } = seat.nextBest!;
      const lossAfter = (by: number): number =>
        explain(input, raised(teamId, seat.slot, mentorId, by), solution, {
          teamIds: [teamId],
        })[0]!.seats.find(({ slot }) => slot === seat.slot)!.nextBest!.loss;
      expect(lossAfter(margin)).toBe(-1);
      expect(lossAfter(margin - 1)).toBeGreaterThanOrEqual(0);
    }
  });

  it('a rise of one component is enough by the weighted mean, and one unit less is not', () => {
    let checked = 0;
    for (const { teamId, seat } of seats) {
      const next = seat.nextBest;
      if (next === null || next.rises.length === 0) continue;
      const row = table.rows.find((one) => one.teamId === teamId)!;
      const candidate = row.slots
        .find(({ slot }) => slot === seat.slot)!
        .candidates.find(({ mentorId }) => mentorId === next.mentorId)!;
      const judged = seat.components.filter((_, at) => candidate.components[at]! >= 0);
      const total = judged.reduce((sum, { weight }) => sum + weight, 0);
      for (const { component, from, to } of next.rises) {
        const { weight } = seat.components.find(({ name }) => name === component)!;
        expect(((to - from) * weight) / total).toBeGreaterThanOrEqual(next.margin);
        expect(((to - from - 1) * weight) / total).toBeLessThan(next.margin);
        expect(to).toBeLessThanOrEqual(1_000_000);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(20);
  });

  it('in a plan that is proven optimal nobody would gain more by a taken mentor than the holder would lose', () => {
    expect(solution.status).toBe('optimal');
    const taken = seats.flatMap(({ seat }) => seat.betterButTaken ?? []);
    expect(taken.length).toBeGreaterThan(0);
    for (const { gain, holder } of taken) {
      if (holder !== null && holder.loss !== null) expect(gain).toBeLessThanOrEqual(holder.loss);
    }
  });
});

describe('standing and shards', () => {
  it('ranks every group by what it is worth', () => {
    const values = explained.map(({ standing }) => standing!.value);
    expect(values.reduce((sum, value) => sum + value, 0)).toBe(solution.objective);
    const best = explained.find(({ standing }) => standing!.rank === 1)!.standing!;
    expect(best).toMatchObject({ value: Math.max(...values), percentile: 1, groups: values.length });
    expect(best.worst).toBe(Math.min(...values));
    expect(explained[0]!.reasons).toEqual([
      expect.objectContaining({ code: 'group-standing', points: values[0], worst: best.worst }),
    ]);
  });

  it('a shard with the run’s basis says the same as the whole', () => {
    const basis = explanationBasis(input, table, solution);
    const ids = input.teams.map(({ id }) => id);
    const shards = [ids.slice(0, 10), ids.slice(10)].flatMap((teamIds) =>
      explain(input, table, solution, { teamIds, basis }),
    );
    expect(shards).toEqual(explained);
    expect(JSON.parse(JSON.stringify(basis))).toEqual(basis);
  });

  it('a table of one team knows no standing and no losses of others', () => {
    const [teamId] = input.teams.map(({ id }) => id);
    const only = { ...table, rows: table.rows.filter((row) => row.teamId === teamId) };
    const [alone] = explain(input, only, solution, { teamIds: [teamId!] });
    expect(alone!.standing).toBeNull();
    expect(alone!.seats.every((seat) => (seat.betterButTaken?.holder ?? null) === null)).toBe(true);
  });
});

describe('a contested mentor and an open seat', () => {
  const scheme = { code: 'one', slots: [{ code: 'clinician', nameZh: '临床医生', nameEn: 'clinician' }] };

  it('counts the teams that compete, and says who has the mentor and what they would lose', () => {
    const given = snapshot({
      scheme,
      weights: { text: 0, evidence: 0 },
      teams: [team('a', '', { disciplines: ['32024'] }), team('b', '', { disciplines: ['32027'] })],
      mentors: [
        mentor('star', 'clinician', { disciplines: ['32024'] }),
        mentor('other', 'clinician', { disciplines: ['310'] }),
      ],
    });
    const scores = computeAffinities(given);
    const plan = solve(given, scores);
    const all = explain(given, scores, plan).flatMap((one) => one.seats);
    const loser = all.find((seat) => seat.mentorId === 'other')!;
    expect(loser.betterButTaken).toMatchObject({ mentorId: 'star', holder: { teamId: 'a' } });
    expect(loser.betterButTaken!.holder!.loss).toBeGreaterThanOrEqual(loser.betterButTaken!.gain);
    const codes = loser.reasons.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['better-but-taken', 'taken-by', 'place-would-change']));
    const winner = all.find((seat) => seat.mentorId === 'star')!;
    if (winner.price > 0) expect(winner.rivals).toEqual({ teams: 2, places: 1 });
  });

  it('names what would relieve: a mentor at all, a place of those who are full, a veto, a wider list', () => {
    const reliefOf = (given: object, more: object = {}) => {
      const one = snapshot({
        scheme,
        teams: [team('a', '')],
        mentors: [mentor('m', 'clinician', given)],
        ...more,
      });
      const scores = computeAffinities(one);
      return explain(one, scores, solve(one, scores))[0]!.openSeats[0]!.reasons.slice(1);
    };
    expect(reliefOf({ slots: ['nobody'] }, { mentors: [] })).toEqual([
      { code: 'relief-mentor', slot: 'clinician' },
    ]);
    expect(reliefOf({ remainingCapacity: 0 })).toEqual([
      { code: 'relief-place', mentorIds: ['m'], count: 1 },
    ]);
    const vetoes = [{ teamId: 'a', mentorId: 'm', reason: 'declared' }];
    expect(reliefOf({}, { vetoes })).toEqual([{ code: 'relief-veto', count: 1 }]);
  });
});
