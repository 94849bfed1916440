import { solve } from './solve.js';
import type { MatchSolution } from './match-solution.js';
import { computeAffinities } from '../affinity/compute-affinities.js';
import { assertSnapshot } from '../snapshot/snapshot.problems.js';
import type { IncumbentPlan, MatchSnapshot } from '../snapshot/match-snapshot.js';
import { mentor, programme, snapshot, team } from '../snapshot/snapshot.fixture.js';

const decide = (input: MatchSnapshot, shouldStop?: () => boolean): MatchSolution =>
  solve(input, computeAffinities(input), { shouldStop });

const groupsOf = ({ groups }: MatchSolution): IncumbentPlan['groups'] =>
  groups.map(({ teamId, members }) => ({ teamId, members }));

/** Seats, as "team slot", whose mentor differs. */
function changedSeats(before: MatchSolution, after: MatchSolution): string[] {
  return before.groups.flatMap(({ teamId, members }, at) =>
    members.flatMap((mentorId, slot) =>
      after.groups[at]!.members[slot] === mentorId ? [] : [`${teamId} ${slot}`],
    ),
  );
}

describe('a plan close to the one in force', () => {
  const input = programme(20, 3);
  const base = decide(input);
  const gone = base.groups[4]!.members[1]!;
  const without: MatchSnapshot = {
    ...input,
    mentors: input.mentors.filter(({ id }) => id !== gone),
    vetoes: input.vetoes.filter(({ mentorId }) => mentorId !== gone),
  };
  const kept = (budget: number): MatchSnapshot => ({
    ...without,
    incumbent: { groups: groupsOf(base), budget },
  });
  const seatsOfGone = base.groups.flatMap(({ teamId, members }) =>
    members.flatMap((mentorId, slot) => (mentorId === gone ? [`${teamId} ${slot}`] : [])),
  );

  it('changes only the seats that it must without a budget, and tells what more changes would be worth', () => {
    const plan = decide(kept(0));
    const anew = decide(without);
    expect(plan.audit).toEqual([]);
    expect(changedSeats(base, plan)).toEqual(seatsOfGone);
    const { curve, ...figures } = plan.rematch!;
    expect(figures).toEqual({
      budget: 0,
      forced: seatsOfGone.length,
      changes: 0,
      proven: expect.any(Boolean) as boolean,
    });
    expect(curve![0]).toMatchObject({ changes: 0, objective: plan.objective, openSeats: 0 });
    expect(curve!.at(-1)!.objective).toBeGreaterThanOrEqual(anew.objective);
    curve!.slice(1).forEach((point, at) => {
      expect(point.changes).toBeGreaterThan(curve![at]!.changes);
      expect(point.objective).toBeGreaterThan(curve![at]!.objective);
    });
    expect(curve!.every(({ objective, upperBound }) => upperBound >= objective)).toBe(true);
    // The gap is honest: it is against the plans that may change everything.
    expect(plan.upperBound).toBeGreaterThanOrEqual(anew.objective);
    expect(plan.gap).toBeCloseTo((plan.upperBound - plan.objective) / plan.upperBound, 12);
    expect(plan.fairness).toMatchObject({ totalObjective: plan.objective, price: 0 });
  });

  it('keeps within its budget, is worth no less with a larger one, and survives JSON', () => {
    const plans = [0, 2, 5].map((budget) => decide(kept(budget)));
    plans.forEach((plan, at) => {
      const { budget, changes, forced } = plan.rematch!;
      expect(changes).toBeLessThanOrEqual(budget!);
      expect(changedSeats(base, plan)).toHaveLength(changes + forced);
      if (at > 0) expect(plan.objective).toBeGreaterThanOrEqual(plans[at - 1]!.objective);
    });
    expect(JSON.parse(JSON.stringify(plans[2]))).toEqual(plans[2]);
  });

  it('stops when told to, and stopped after as many questions gives the same plan', () => {
    const stoppedAfter = (questions: number): MatchSolution => {
      let asked = 0;
      return decide(kept(3), () => ++asked > questions);
    };
    const first = stoppedAfter(0);
    expect(first).toMatchObject({ status: 'stopped', audit: [], rematch: { changes: 0 } });
    expect(first.rematch!.curve![0]).toMatchObject({ changes: 0, objective: first.objective, openSeats: 1 });
    for (const questions of [0, 1, 4, 40]) {
      const plan = stoppedAfter(questions);
      expect(plan.audit).toEqual([]);
      expect(plan.rematch!.changes).toBeLessThanOrEqual(3);
      expect(stoppedAfter(questions)).toEqual(plan);
    }
  });

  it('loses nobody to a limit on the candidates that are looked at', () => {
    const incumbent = { groups: groupsOf(base), budget: 0 };
    const plan = decide({ ...input, candidateLimit: 1, incumbent });
    expect(changedSeats(base, plan)).toEqual([]);
    expect(plan.rematch).toMatchObject({ forced: 0, changes: 0 });
  });

  it('says of a seat that it stays open for the sake of the budget, and proves that none is better', () => {
    const open = snapshot({
      teams: [team('t1', '肺结节'), team('t2', '肺结节')],
      mentors: [mentor('c1', 'clinician'), mentor('c2', 'clinician')],
      vetoes: [{ teamId: 't2', mentorId: 'c2', reason: 'same-affiliation' }],
      incumbent: { groups: [{ teamId: 't1', members: ['c1', null, null] }], budget: 0 },
    });
    assertSnapshot(open);
    const plan = decide(open);
    expect(plan.groups.map(({ members }) => members[0])).toEqual(['c1', null]);
    expect(plan.openSeats).toContainEqual({
      teamId: 't2',
      slot: 'clinician',
      reason: 'beyond-budget',
      bottleneck: -1,
    });
    expect(plan).toMatchObject({ audit: [], gap: 0, rematch: { changes: 0, proven: true } });
    expect(plan.rematch!.curve!.map(({ changes, openSeats }) => [changes, openSeats])).toEqual([
      [0, 5],
      [1, 4],
    ]);
    const freed = decide({ ...open, incumbent: { ...open.incumbent!, budget: 1 } });
    expect(freed.groups.map(({ members }) => members[0])).toEqual(['c2', 'c1']);
  });

  it('draws no curve for more than 2,000 teams', () => {
    const teams = Array.from({ length: 2001 }, (_, at) => team(`t${at}`, '肺结节'));
    const plan = decide(snapshot({ teams, incumbent: { groups: [], budget: 0 } }));
    expect(plan.rematch).toEqual({ budget: 0, forced: 0, changes: 0, proven: true, curve: null });
  });
});
