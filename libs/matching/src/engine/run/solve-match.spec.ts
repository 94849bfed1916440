import { assemblePlan } from './match-plan.js';
import { needsWiderCandidates, solve } from './solve.js';
import { solveMatch } from './solve-match.js';
import { computeAffinities, mergeAffinities } from '../affinity/compute-affinities.js';
import { explain } from '../explanation/explain.js';
import { canonicalPieces, canonicalSnapshot } from '../snapshot/canonical-snapshot.js';
import { ONE_PLUS_ONE_PLUS_ONE } from '../snapshot/match-snapshot.js';
import { mentor, programme, snapshot, team } from '../snapshot/snapshot.fixture.js';
import { SnapshotError, snapshotProblems } from '../snapshot/snapshot.problems.js';

describe('solveMatch', () => {
  const input = programme(20, 3);
  const plan = solveMatch(input);

  it('fills every seat within capacities and vetoes, proves a small gap, and gains over independent roles', () => {
    expect(plan.audit).toEqual([]);
    expect(plan.incompleteTeamIds).toEqual([]);
    expect(plan.gap).toBeLessThan(0.005);
    expect(plan.jointGain).toBeGreaterThan(0);
    expect(plan.loads.every(({ seats, capacity }) => seats <= capacity)).toBe(true);
    for (const { teamId, mentorId } of input.vetoes) {
      const group = plan.groups.find((one) => one.teamId === teamId)!;
      expect(group.seats.map((seat) => seat.mentorId)).not.toContain(mentorId);
    }
  });

  it('adds up: the groups’ scores are the objective, the explained parts are the scores', () => {
    expect(plan.groups.reduce((sum, group) => sum + group.score, 0)).toBe(plan.objective);
    expect(plan.affinity + plan.cohesion).toBe(plan.objective);
  });

  it('survives JSON unchanged', () => {
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    expect(solveMatch(JSON.parse(JSON.stringify(input)))).toEqual(plan);
  });

  it('is the same for the same snapshot in another order, and the canonical form says so', () => {
    const turned = {
      ...input,
      teams: input.teams.slice().reverse(),
      mentors: input.mentors.slice().reverse(),
    };
    expect(canonicalSnapshot(turned)).toBe(canonicalSnapshot(input));
    expect(canonicalSnapshot({ ...input, seed: 9 })).not.toBe(canonicalSnapshot(input));
    expect([...canonicalPieces(turned)].join('')).toBe(canonicalSnapshot(input));
    expect(solveMatch(turned)).toEqual(plan);
  });

  it('gives the same in stages, sharded and passed on as JSON', () => {
    const pass = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
    const ids = input.teams.map((one) => one.id);
    const shards = [ids.slice(0, 7), ids.slice(7)];
    const table = pass(mergeAffinities(shards.map((teamIds) => pass(computeAffinities(input, { teamIds })))));
    const solution = pass(solve(input, table));
    const explained = shards.flatMap((teamIds) => pass(explain(input, table, solution, { teamIds })));
    expect(assemblePlan(input, solution, explained)).toEqual(plan);
  });

  it('names the teams and mentors who would rather have each other', () => {
    const table = computeAffinities(input);
    const { fairness, groups } = solve(input, table);
    const { blocking = [], blockingPairs } = fairness!;
    expect(blockingPairs).toBeGreaterThan(0);
    expect(blocking).toHaveLength(Math.min(50, blockingPairs));
    const slots = input.scheme.slots.map(({ code }) => code);
    for (const { teamId, slot, mentorId, teamGain, mentorGain } of blocking) {
      expect(teamGain).toBeGreaterThan(0);
      expect(mentorGain ?? 1).toBeGreaterThan(0);
      expect(groups.find((group) => group.teamId === teamId)!.members).not.toContain(mentorId);
      const row = table.rows.find((one) => one.teamId === teamId)!.slots[slots.indexOf(slot)]!;
      expect(row.candidates.map((candidate) => candidate.mentorId)).toContain(mentorId);
    }
  });

  it('raises the worst-off when told to, within what may be given up, and tells the price', () => {
    const table = computeAffinities(input);
    const total = solve(input, table);
    const fair = solve({ ...input, fairness: { mode: 'worst-off-first', giveUp: 0.05 } }, table);
    expect(fair.audit).toEqual([]);
    expect(fair.fairness!.worst).toBeGreaterThanOrEqual(total.fairness!.worst);
    expect(fair.fairness!.worst).toBeLessThanOrEqual(fair.fairness!.ceilingOfWorst!);
    expect(fair.fairness!.totalObjective).toBe(total.objective);
    expect(fair.objective).toBeGreaterThanOrEqual(0.95 * total.objective);
    expect(fair.fairness!.price).toBeCloseTo((total.objective - fair.objective) / total.objective, 12);
    expect(fair.upperBound).toBe(total.upperBound);
    expect(total.fairness).toMatchObject({ price: 0, best: expect.any(Number) as number });
  });

  it('leaves a group under the floor rather open', () => {
    const floor = Math.round(solve(input, computeAffinities(input)).fairness!.median);
    const cut = solveMatch({ ...input, fairness: { mode: 'total', floor } });
    expect(cut.audit).toEqual([]);
    const served = cut.groups.filter(({ seats }) => seats.some(({ mentorId }) => mentorId !== null));
    expect(served.length).toBeLessThan(20);
    expect(served.filter(({ complete, score }) => complete && score < floor)).toEqual([]);
  });

  it('is named by the same hash as ever where nothing new is wished', () => {
    expect(canonicalSnapshot({ ...input, fairness: undefined, incumbent: undefined })).toBe(
      canonicalSnapshot(input),
    );
  });

  it('keeps locks', () => {
    const locks = [{ teamId: 'team-004', slot: 'engineer', mentorId: 'engineer-011' }];
    const locked = solveMatch({ ...input, vetoes: [], locks });
    const seat = locked.groups[4]!.seats[2]!;
    expect(seat.mentorId).toBe('engineer-011');
    expect(seat.explanation).toMatchObject({ locked: true });
    expect(locked.audit).toEqual([]);
  });

  it('reports progress up to the end and stops with a sound plan', () => {
    const seen: number[] = [];
    solveMatch(input, { onProgress: (fraction) => seen.push(fraction) });
    expect(seen[seen.length - 1]).toBe(1);
    let asked = 0;
    const stopped = solveMatch(input, { shouldStop: () => asked++ > 40 });
    expect(stopped.audit).toEqual([]);
    expect(stopped.status).toBe('stopped');
    expect(stopped.upperBound).toBeGreaterThanOrEqual(plan.objective);
  });

  it('lets a mentor of two roles take only one seat of a group', () => {
    const both = mentor('both', 'clinician', {
      slots: ['clinician', 'engineer'],
      remainingCapacity: 2,
      topic: { text: '肺结节' },
    });
    const few = snapshot({
      teams: [team('t1', '肺结节'), team('t2', '肺结节')],
      mentors: [
        both,
        mentor('c', 'clinician'),
        mentor('e', 'engineer'),
        mentor('s', 'scientist', { remainingCapacity: 2 }),
      ],
    });
    const shared = solveMatch(few);
    expect(shared.incompleteTeamIds).toEqual([]);
    for (const { seats } of shared.groups) {
      expect(seats.filter((seat) => seat.mentorId === 'both')).toHaveLength(1);
    }
  });

  it('takes a fourth slot by data', () => {
    const slots = [
      ...ONE_PLUS_ONE_PLUS_ONE.slots,
      { code: 'enterprise', nameZh: '企业导师', nameEn: 'enterprise mentor' },
    ];
    const four = solveMatch({
      ...input,
      scheme: { code: '1+1+1+1', slots },
      mentors: [...input.mentors, mentor('enterprise-1', 'enterprise', { remainingCapacity: 20 })],
    });
    expect(four.groups.every((group) => group.seats[3]!.mentorId === 'enterprise-1')).toBe(true);
  });

  it('looks at more candidates when cutting them off left seats open', () => {
    const crowd = { ...input, candidateLimit: 1 };
    const table = computeAffinities(crowd);
    expect(needsWiderCandidates(table, solve(crowd, table), crowd.scheme)).toBe(true);
    expect(solveMatch(crowd).incompleteTeamIds).toEqual([]);
  });

  it('handles a snapshot without teams or mentors', () => {
    expect(solveMatch(snapshot({}))).toMatchObject({ objective: 0, gap: 0, status: 'optimal', groups: [] });
    const alone = solveMatch(snapshot({ teams: [team('t', '肺结节')] }));
    expect(alone.incompleteTeamIds).toEqual(['t']);
    expect(alone.groups[0]!.seats[0]!.open).toMatchObject({ reason: 'no-candidates' });
  });
});

describe('snapshotProblems', () => {
  it('names everything that is wrong at once', () => {
    const wrong = snapshot({
      teams: [team('t', ''), team('t', '', { availability: [{ day: 8, from: 10, to: 5 }] })],
      mentors: [
        mentor('m', 'surgeon', { remainingCapacity: -1 }),
        mentor('n', 'engineer', { preferences: [{ teamId: 'x', score: 2 }] }),
      ],
      vetoes: [{ teamId: 't', mentorId: 'n', reason: 'declared' }],
      locks: [
        { teamId: 't', slot: 'engineer', mentorId: 'n' },
        { teamId: 't', slot: 'engineer', mentorId: 'ghost' },
      ],
      weights: { text: -1 },
      seed: 0.5,
    });
    const codes = new Set(snapshotProblems(wrong).map((problem) => problem.code));
    for (const code of [
      'duplicate-team',
      'bad-window',
      'unknown-slot',
      'bad-capacity',
      'unknown-team',
      'bad-score',
      'lock-is-vetoed',
      'unknown-mentor',
      'seat-locked-twice',
      'bad-weight',
      'bad-number',
    ]) {
      expect(codes).toContain(code);
    }
    expect(() => solveMatch(wrong)).toThrow(SnapshotError);
  });
});
