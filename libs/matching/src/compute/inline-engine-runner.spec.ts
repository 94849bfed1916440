import { createHash } from 'node:crypto';
import { canonicalSnapshot, solveMatch, SnapshotError, type MatchSnapshot } from '../engine/engine.js';
import { mentor, programme, snapshot, team } from '../engine/snapshot/snapshot.fixture.js';
import { EngineStopped, type ExplainedGroups, type KeptSolution, type SolveLimits } from './engine-runner.js';
import { InlineEngineRunner } from './inline-engine-runner.js';
import { packSnapshot, unpackSnapshot } from './packed-snapshot.js';
import { unpack, type Packed } from './packed.js';

const runner = new InlineEngineRunner();
const signal = new AbortController().signal;
const PATIENT: SolveLimits = { wantedGap: 0, timeLimitMs: 60_000 };

/** A run as its stages do it, in so many shards. */
async function staged(input: MatchSnapshot, count = 1, limits: SolveLimits = PATIENT) {
  const parts = packSnapshot(input);
  const rows: Packed[] = [];
  const scores: Packed[] = [];
  for (let index = 0; index < count; index += 1) {
    const shard = { index, count };
    const kept = await runner.run({ kind: 'affinities', snapshot: parts, shard }, { signal });
    rows.push(kept.rows);
    scores.push(kept.scores);
  }
  const { solution, figures } = await runner.run(
    { kind: 'solve', snapshot: parts, scores, ...limits },
    { signal },
  );
  const groups: ExplainedGroups[number][] = [];
  for (const [index, own] of rows.entries()) {
    const shard = { index, count };
    const request = { kind: 'explain', snapshot: parts, shard, rows: own, solution } as const;
    groups.push(...unpack<ExplainedGroups>(await runner.run(request, { signal })));
  }
  return { solution: unpack<KeptSolution>(solution), figures, groups };
}

/** A shard knows what somebody else's team would lose only when that team is of the shard. */
const withoutHolders = ({ seats, ...group }: ExplainedGroups[number]) => ({
  ...group,
  seats: seats.map(({ explanation, ...seat }) => ({
    ...seat,
    explanation: explanation && {
      ...explanation,
      betterButTaken: explanation.betterButTaken && { ...explanation.betterButTaken, holder: null },
      reasons: explanation.reasons.filter(({ code }) => code !== 'taken-by'),
    },
  })),
});

describe('InlineEngineRunner', () => {
  it('comes stage by stage, in any number of shards, to the plan that the engine makes in one call', async () => {
    const input = programme(6, 1);
    const plan = solveMatch(input);
    for (const count of [1, 2, 6, 9]) {
      const { groups, figures } = await staged(input, count);
      expect(groups.map(withoutHolders)).toEqual(plan.groups.map(withoutHolders));
      if (count === 1) expect(groups).toEqual(plan.groups);
      const { objective, gap } = plan;
      expect(figures).toMatchObject({ objective, gap, audit: [], stoppedAfter: [null] });
    }
  });

  it('prepares a snapshot: with its words, under the hash of its canonical form, and once for all', async () => {
    const input = programme(6, 1);
    const seen = await runner.run({ kind: 'prepare', snapshot: packSnapshot(input) }, { signal });
    const worded = unpackSnapshot(seen.snapshot);
    expect(worded.teams[0]!.topic.terms!.length).toBeGreaterThan(0);
    const hash = createHash('sha256').update(canonicalSnapshot(worded)).digest('hex');
    expect(seen).toMatchObject({ hash, problems: [], locks: [], teams: 6, mentors: 18 });
    const again = await runner.run({ kind: 'prepare', snapshot: seen.snapshot }, { signal });
    expect(again.hash).toBe(hash);
    const faulty = packSnapshot(snapshot({ locks: [{ teamId: 't', slot: 'clinician', mentorId: 'm' }] }));
    const { problems } = await runner.run({ kind: 'prepare', snapshot: faulty }, { signal });
    expect(problems.map(({ code }) => code)).toEqual(['unknown-team', 'unknown-mentor']);
  });

  it('gives the best plan so far when the time is up, and the same one again without a clock', async () => {
    const input = programme(20, 1);
    const { solution } = await staged(input, 1, { wantedGap: 0, timeLimitMs: -1 });
    expect(solution).toMatchObject({ status: 'stopped', audit: [], stoppedAfter: [0] });
    for (const stopAfter of [0, 1, 5]) {
      const again = [0, 1].map(() => staged(input, 1, { ...PATIENT, stopAfter: [stopAfter] }));
      const [one, two] = await Promise.all(again);
      expect(one!.solution).toEqual(two!.solution);
      expect(one!.solution.stoppedAfter).toEqual([stopAfter]);
      if (stopAfter === 0) expect(one!.solution).toEqual(solution);
    }
  });

  it('looks at more candidates where cutting them off left a seat open', async () => {
    // Both teams like the first clinician best, and the limit shows them nobody else.
    const clinicians = ['c1', 'c2'].map((id, at) =>
      mentor(id, 'clinician', { topic: { text: at === 0 ? '肺结节' : '骨折' } }),
    );
    const input = snapshot({
      teams: [team('t1', '肺结节'), team('t2', '肺结节')],
      mentors: [...clinicians, mentor('s', 'scientist', { remainingCapacity: 2 })],
      candidateLimit: 1,
    });
    const { groups, solution } = await staged(input, 2);
    expect(groups.map(({ seats }) => seats[0]?.mentorId).sort()).toEqual(['c1', 'c2']);
    expect(groups.every(({ seats }) => seats[0]?.explanation)).toBe(true);
    expect(solution.candidateLimit).toBeGreaterThan(1);
  });

  it('refuses a faulty snapshot, and stops when it is not wanted', async () => {
    const faulty = packSnapshot(snapshot({ locks: [{ teamId: 't', slot: 'clinician', mentorId: 'm' }] }));
    const shard = { index: 0, count: 1 };
    const wrong = runner.run({ kind: 'affinities', snapshot: faulty, shard }, { signal });
    await expect(wrong).rejects.toThrow(SnapshotError);
    const stopped = AbortSignal.abort();
    const parts = packSnapshot(programme(2, 1));
    const unwanted = runner.run({ kind: 'affinities', snapshot: parts, shard }, { signal: stopped });
    await expect(unwanted).rejects.toThrow(EngineStopped);
  });
});
