import { deferredAcceptance, leastRankAllocation, seededRandom } from '@jiebang/matching/engine';
import type { Allocation, ChoiceMarket } from '@jiebang/matching/engine';
import { atMost, type BenchCase, type BenchGoal, type BenchResult } from '../benchmark.js';
import { costOf, median } from '../measure.js';
import type { SectionContext, TaskInput } from '../section.js';

const RUNS = 3;
const LIST = 10;

/** Markets of student teams that choose challenges; claims by tiers of affinity, or lots only. */
const MARKETS: readonly { teams: number; challenges: number; places: number; claims: boolean }[] = [
  { teams: 1000, challenges: 250, places: 4, claims: true },
  { teams: 1000, challenges: 250, places: 4, claims: false },
  { teams: 10_000, challenges: 2500, places: 4, claims: true },
];

/** Every team ranks ten challenges, popular ones more often; a challenge sorts teams into five tiers of claim. */
function market({ teams, challenges, places, claims }: TaskInput): ChoiceMarket {
  const random = seededRandom(7);
  const count = Number(teams);
  const start = Int32Array.from({ length: count + 1 }, (_, team) => team * LIST);
  const receiver = new Int32Array(count * LIST);
  for (let team = 0; team < count; team++) {
    const list = new Set<number>();
    while (list.size < LIST)
      list.add(Math.floor(random.next() * Math.sqrt(random.next()) * Number(challenges)));
    receiver.set([...list], team * LIST);
  }
  return {
    proposers: count,
    receivers: Number(challenges),
    start,
    receiver,
    rank: Int32Array.from(receiver, (_, entry) => 1 + (entry % LIST)),
    priority: claims === true ? Float64Array.from(receiver, () => random.below(5)) : undefined,
    capacity: new Int32Array(Number(challenges)).fill(Number(places)),
  };
}

interface Met {
  readonly first: number;
  readonly topThree: number;
  readonly unassigned: number;
  readonly meanRank: number;
  readonly blockingPairs: number;
  readonly cpuMs: number;
}

async function met(decide: () => Allocation): Promise<Met> {
  const costs: number[] = [];
  let allocation: Allocation | undefined;
  for (let run = 0; run < RUNS; run++) costs.push((await costOf(() => void (allocation = decide()))).cpuMs);
  if (allocation === undefined) throw new Error('nothing was decided');
  const { rankCounts, unassigned, rankTotal, blocking } = allocation;
  const placed = rankCounts.reduce((sum, one) => sum + one, 0);
  return {
    first: rankCounts[0] ?? 0,
    topThree: rankCounts.slice(0, 3).reduce((sum, one) => sum + one, 0),
    unassigned: unassigned.length,
    meanRank: rankTotal / placed,
    blockingPairs: blocking.total,
    cpuMs: median(costs),
  };
}

/** Task: both ways to decide one market. */
export async function choices(input: TaskInput): Promise<{ stable: Met; leastRank: Met }> {
  const teams = market(input);
  return {
    stable: await met(() => deferredAcceptance(teams, { seed: 1 })),
    leastRank: await met(() => leastRankAllocation(teams)),
  };
}

/** Deferred acceptance beside the least sum of ranks. */
export async function choiceCases(context: SectionContext): Promise<BenchResult> {
  const cases: BenchCase[] = [];
  const goals: BenchGoal[] = [];
  for (const one of MARKETS) {
    const name = `${one.teams} teams choose among ${one.challenges} challenges, ${one.claims ? 'claims in five tiers' : 'lots only'}`;
    context.progress(name);
    const { answer, peakMb } = await context.inProcess<{ stable: Met; leastRank: Met }>('choices', {
      ...one,
    });
    cases.push(
      { case: `${name}: deferred acceptance`, figures: { ...answer.stable, peakMb } },
      { case: `${name}: least sum of ranks`, figures: { ...answer.leastRank, peakMb } },
    );
    goals.push(atMost(`${name}: blocking pairs of deferred acceptance`, answer.stable.blockingPairs, 0));
  }
  return { cases, goals };
}
