import type { MatchSnapshot } from '@jiebang/matching/engine';
import type { EngineAnswers, EngineRequest } from '../../../libs/matching/src/compute/engine-runner.js';
import { doEngineTask } from '../../../libs/matching/src/compute/engine-task.js';
import { packSnapshot } from '../../../libs/matching/src/compute/packed-snapshot.js';
import { shardCount } from '../../../libs/matching/src/compute/shards.js';
import type { BenchResult } from '../benchmark.js';
import { atMost } from '../benchmark.js';
import { costOf } from '../measure.js';
import { programmeSnapshot } from './affinity.programme.js';
import type { Section, SectionContext, TaskInput } from '../section.js';

/** CPU seconds of each stage of a run's flow, as its jobs do them, one after the other. */
interface Course {
  readonly prepare: number;
  readonly affinities: number;
  readonly longestShard: number;
  readonly solve: number;
  readonly explain: number;
  readonly gapPercent: number;
}

const SOLVE_MS = 60_000;

function answerTo<Kind extends EngineRequest['kind']>(
  request: Extract<EngineRequest, { kind: Kind }>,
): EngineAnswers[Kind] {
  return doEngineTask(request, { now: () => performance.now() }) as EngineAnswers[Kind];
}

async function flow({ teams, mentors, candidateLimit }: TaskInput): Promise<Course> {
  const seed = 1;
  const invented: MatchSnapshot = {
    ...programmeSnapshot({ teams: Number(teams), mentors: Number(mentors), seed }),
    candidateLimit: Number(candidateLimit),
  };
  const given = packSnapshot(invented);
  let snapshot = given;
  const prepare = await costOf(() => {
    snapshot = answerTo<'prepare'>({ kind: 'prepare', snapshot: given }).snapshot;
  });
  const count = shardCount(Number(teams));
  const shards: EngineAnswers['affinities'][] = [];
  const affinityMs: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const { cpuMs } = await costOf(() =>
      shards.push(answerTo<'affinities'>({ kind: 'affinities', snapshot, shard: { index, count } })),
    );
    affinityMs.push(cpuMs);
  }
  let solved: EngineAnswers['solve'] | undefined;
  const scores = shards.map((shard) => shard.scores);
  const solve = await costOf(() => {
    solved = answerTo<'solve'>({ kind: 'solve', snapshot, scores, wantedGap: 0.0005, timeLimitMs: SOLVE_MS });
  });
  const { solution, figures } = solved!;
  let explainMs = 0;
  for (const [index, { rows }] of shards.entries()) {
    const shard = { index, count };
    const { cpuMs } = await costOf(() =>
      answerTo<'explain'>({ kind: 'explain', snapshot, shard, rows, solution }),
    );
    explainMs += cpuMs;
  }
  return {
    prepare: prepare.cpuMs / 1000,
    affinities: affinityMs.reduce((sum, ms) => sum + ms, 0) / 1000,
    longestShard: Math.max(...affinityMs) / 1000,
    solve: solve.cpuMs / 1000,
    explain: explainMs / 1000,
    gapPercent: 100 * figures.gap,
  };
}

async function run({ full, progress, inProcess }: SectionContext): Promise<BenchResult> {
  const sizes = [2_000, ...(full ? [10_000] : [])];
  const cases = [];
  const goals = [];
  for (const teams of sizes) {
    const mentors = 3 * teams;
    progress(`${teams} teams x ${mentors} mentors, from the snapshot to the reasons`);
    const { answer, peakMb } = await inProcess<Course>('flow', { teams, mentors, candidateLimit: 50 });
    cases.push({
      case: `programme ${teams} x ${mentors}, top 50: CPU seconds by stage`,
      figures: { ...answer, peakMb },
    });
    goals.push(atMost(`programme ${teams} x ${mentors}: gap, %`, answer.gapPercent, 0.5));
  }
  return {
    cases,
    goals,
    notes: [`programme: all stages in one process; the search is stopped after ${SOLVE_MS / 1000} s.`],
  };
}

/** A whole programme through the stages of a run, as its jobs do them. */
export const programmeSection: Section = { name: 'programme', tasks: { flow }, run };
