import { snapshotProblems, solveMatch, SnapshotError } from '../engine/engine.js';
import { mentor, programme, snapshot, team } from '../engine/snapshot/snapshot.fixture.js';
import { EngineStopped } from './engine-runner.js';
import { InlineEngineRunner } from './inline-engine-runner.js';

const runner = new InlineEngineRunner();
const signal = new AbortController().signal;

async function staged(input = programme(6, 1), timeLimitMs = 60_000) {
  const given = await runner.run({ kind: 'affinities', snapshot: input }, { signal });
  const solved = await runner.run(
    { kind: 'solve', snapshot: input, table: given, wantedGap: 0, timeLimitMs },
    { signal },
  );
  return runner.run({ kind: 'plan', snapshot: input, ...solved }, { signal });
}

describe('InlineEngineRunner', () => {
  it('comes stage by stage to the plan that the engine makes in one call', async () => {
    const input = programme(6, 1);
    expect(await staged(input)).toEqual(solveMatch(input));
  });

  it('gives the best plan so far when the time is up', async () => {
    const plan = await staged(programme(6, 1), -1);
    expect(plan.groups).toHaveLength(6);
    expect(plan.audit).toEqual([]);
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
    expect(snapshotProblems(input)).toEqual([]);
    const seated = (await staged(input)).groups.map(({ seats }) => seats[0]?.mentorId);
    expect(seated.sort()).toEqual(['c1', 'c2']);
  });

  it('says what is wrong with a snapshot, and stops when it is not wanted', async () => {
    const faulty = snapshot({ locks: [{ teamId: 't', slot: 'clinician', mentorId: 'm' }] });
    const wrong = runner.run({ kind: 'affinities', snapshot: faulty }, { signal });
    await expect(wrong).rejects.toThrow(SnapshotError);
    const stopped = AbortSignal.abort();
    const unwanted = runner.run({ kind: 'affinities', snapshot: programme(2, 1) }, { signal: stopped });
    await expect(unwanted).rejects.toThrow(EngineStopped);
  });
});
