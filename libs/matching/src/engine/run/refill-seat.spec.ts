import { UnknownSeatError, refillSeat } from './refill-seat.js';
import { solveMatch } from './solve-match.js';
import { computeAffinities } from '../affinity/compute-affinities.js';
import { CohesionScorer } from '../cohesion/compute-cohesion.js';
import { mentor, programme, snapshot, team } from '../snapshot/snapshot.fixture.js';

describe('refillSeat', () => {
  const input = programme(15, 8);
  const plan = solveMatch(input);
  const before = plan.groups[6]!;
  const declined = before.seats[1]!.mentorId!;
  const refill = refillSeat(input, plan, before.teamId, 'scientist', [declined]);
  const after = refill.plan.groups[6]!;

  it('leaves every other group and seat as it was', () => {
    refill.plan.groups.forEach((group, at) => at !== 6 && expect(group).toBe(plan.groups[at]));
    expect(after.seats.map((seat) => seat.mentorId)).toEqual([
      before.seats[0]!.mentorId,
      refill.mentorId,
      before.seats[2]!.mentorId,
    ]);
    expect(refill.mentorId).not.toBe(declined);
  });

  it('keeps the sums right', () => {
    expect(refill.plan.objective).toBe(plan.objective + refill.change);
    expect(refill.plan.groups.reduce((sum, group) => sum + group.score, 0)).toBe(refill.plan.objective);
    expect(refill.plan.loads.every(({ seats, capacity }) => seats <= capacity)).toBe(true);
  });

  it('takes the best of those who have a place left', () => {
    const used = new Map(plan.loads.map((load) => [load.mentorId, load.seats]));
    const mentors = new Map(input.mentors.map((one) => [one.id, one]));
    const cohesion = new CohesionScorer(input);
    const partners = [before.seats[0]!.mentorId!, before.seats[2]!.mentorId!];
    const worth = computeAffinities(input, { teamIds: [before.teamId] })
      .rows[0]!.slots[1]!.candidates.filter(
        ({ mentorId }) =>
          mentorId !== declined && (used.get(mentorId) ?? 0) < mentors.get(mentorId)!.remainingCapacity,
      )
      .map(({ mentorId, affinity }) =>
        partners.reduce(
          (sum, p) => sum + cohesion.between(mentors.get(mentorId)!, mentors.get(p)!).value,
          affinity,
        ),
      );
    const seat = after.seats[1]!.explanation!;
    expect(seat.affinity + seat.cohesion.reduce((sum, pair) => sum + pair.value, 0)).toBe(Math.max(...worth));
  });

  it('never asks the same person again, and says when nobody is left', () => {
    const asked = new Set<string>([declined]);
    let current = refill;
    while (current.mentorId !== null) {
      expect(asked.has(current.mentorId)).toBe(false);
      asked.add(current.mentorId);
      current = refillSeat(input, current.plan, before.teamId, 'scientist', [...asked]);
    }
    expect(current.reason).toBe('all-full');
    expect(current.plan.incompleteTeamIds).toEqual([before.teamId]);
    expect(current.plan.groups[6]!.seats[1]!.open).toMatchObject({ slot: 'scientist', reason: 'all-full' });
  });

  it('fills an open seat as soon as somebody has a place', () => {
    const scheme = { code: 'one', slots: [{ code: 'clinician', nameZh: '临床医生', nameEn: 'clinician' }] };
    const few = snapshot({
      scheme,
      teams: [team('a', '肺结节'), team('b', '肺结节')],
      mentors: [mentor('m', 'clinician')],
    });
    const open = solveMatch(few);
    const [openTeam] = open.incompleteTeamIds;
    const more = { ...few, mentors: [...few.mentors, mentor('n', 'clinician')] };
    expect(refillSeat(more, open, openTeam!, 'clinician', []).mentorId).toBe('n');
  });

  it('refuses a seat that is not there', () => {
    expect(() => refillSeat(input, plan, 'nobody', 'scientist', [])).toThrow(UnknownSeatError);
    expect(() => refillSeat(input, plan, before.teamId, 'barber', [])).toThrow(UnknownSeatError);
  });
});
