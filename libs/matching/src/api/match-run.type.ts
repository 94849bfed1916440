import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { connectionOf, resultUnion } from '@jiebang/platform/graphql';
import { MATCH_RUN_STATES, type MatchRunKind, type MatchRunState } from '../domain/match-run.lifecycle.js';
import { MOST_TEAMS_OF_CURVE } from '../engine/engine.js';
import type { FairnessOptions } from '../match-run.repository.js';
import { FairnessModeEnum } from './match-run.input.js';

export const MatchRunStateEnum = Object.fromEntries(MATCH_RUN_STATES.map((state) => [state, state]));
registerEnumType(MatchRunStateEnum, { name: 'MatchRunState' });

export const MatchRunKindEnum = {
  decision: 'decision',
  what_if: 'what-if',
  re_match: 're-match',
} as const;
registerEnumType(MatchRunKindEnum, {
  name: 'MatchRunKind',
  description:
    'decision: serves the teams that wait; what_if: only asks, and is soon forgotten; re_match: repairs a plan that is in force',
});

@ObjectType({ description: 'A named weight.' })
export class NamedWeight {
  @Field()
  name: string;

  @Field(() => Float)
  weight: number;
}

@ObjectType({
  description:
    'One decision over all waiting teams of a programme (匹配批次). Worths: 1,000,000 = one perfect pair.',
})
export class MatchRun {
  @Field(() => ID)
  id: Id;

  @Field(() => ID)
  programmeId: Id;

  @Field(() => MatchRunKindEnum)
  kind: MatchRunKind;

  @Field(() => ID, { nullable: true, description: 'The run that a what-if or a re-match starts from' })
  baseRunId: Id | null;

  @Field(() => MatchRunStateEnum)
  state: MatchRunState;

  @Field(() => Float, { description: '0 to 1' })
  progress: number;

  @Field(() => String, { nullable: true, description: 'What it is at, as a stable code' })
  progressNote: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the input: equal hashes and seeds give equal plans',
  })
  snapshotHash: string | null;

  @Field(() => String, { nullable: true })
  engineVersion: string | null;

  @Field(() => Float, { nullable: true, description: 'Worth of the plan' })
  objective: number | null;

  @Field(() => Float, { nullable: true, description: 'No plan under these rules is worth more' })
  upperBound: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '0.002: no plan is more than 0.2% better; 0: proven optimal',
  })
  gap: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Worth of the plan that would decide the roles one by one',
  })
  independentObjective: number | null;

  @Field(() => Int, { nullable: true })
  teamCount: number | null;

  @Field(() => Int, { nullable: true })
  mentorCount: number | null;

  @Field(() => Int, { nullable: true })
  seatsFilled: number | null;

  @Field(() => Int, { nullable: true })
  seatsOpen: number | null;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  startedAt: Date | null;

  @Field(() => Date, { nullable: true })
  finishedAt: Date | null;

  @Field(() => Date, { nullable: true })
  publishedAt: Date | null;

  @Field(() => Int)
  version: number;
}

@ObjectType()
export class MatchRunConnection extends connectionOf(MatchRun) {}

@ObjectType({ description: 'How far a match run is.' })
export class MatchRunProgress {
  @Field(() => ID)
  runId: Id;

  @Field(() => Float, { description: '0 to 1' })
  fraction: number;

  @Field({ description: 'Stable code of the phase' })
  note: string;

  @Field(() => Float, { nullable: true, description: 'While solving: worth of the best plan so far' })
  objective?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'While solving: no plan can be worth more, as far as is proven by now',
  })
  upperBound?: number | null;
}

/** How the teams of one plan fare. */
@ObjectType({ isAbstract: true })
export abstract class TeamWorths {
  @Field(() => Float, { description: 'Worth of the worst-off team' })
  worst: number;

  @Field(() => Float, { description: 'Mean worth of the lowest tenth of the teams' })
  lowTenth: number;

  @Field(() => Float)
  median: number;

  @Field(() => Float)
  mean: number;

  @Field(() => Float)
  best: number;

  @Field(() => Float, { description: 'Gini coefficient of the worths: 0 when all are equal' })
  gini: number;
}

@ObjectType({
  description:
    'How evenly a plan treats the teams that have all their seats, and what stands against it. Worths: 1,000,000 = one perfect pair.',
})
export class MatchFairness extends TeamWorths {
  @Field(() => Float, {
    nullable: true,
    description: 'The most that the worst-off could have had: no plan lifts it higher',
  })
  ceilingOfWorst: number | null;

  @Field(() => Float, { description: 'Best less worst' })
  spread: number;

  @Field(() => Float, { description: 'Largest less smallest number of seats of a mentor' })
  loadSpread: number;

  @Field(() => Float, { description: 'Gini coefficient of the numbers of seats' })
  loadGini: number;

  @Field(() => Int, { description: 'Teams that would be better off with somebody who sits elsewhere' })
  envious: number;

  @Field(() => Float, { description: 'The most that such a team would gain' })
  worstEnvy: number;

  @Field(() => Int, { description: 'Pairs of a team and a mentor who would both rather have each other' })
  blockingPairs: number;

  @Field(() => Float, { description: 'Largest sum that was found without regard to the worst-off' })
  totalObjective: number;

  @Field(() => Float, { description: 'Price of fairness: share of that sum that was given up' })
  price: number;
}

@ObjectType({
  description:
    'A team and a mentor who would both rather have each other than what the plan gives them. Gains: 1,000,000 = one perfect pair.',
})
export class MatchBlockingPair {
  teamId: Id;
  mentorId: Id;

  @Field(() => String)
  slot: string;

  @Field(() => Float)
  teamGain: number;

  @Field(() => Float, { nullable: true, description: 'Null where the mentor has a free place' })
  mentorGain: number | null;
}

@ObjectType({
  description: 'What a plan is worth that changes so many seats. Worths: 1,000,000 = one perfect pair.',
})
export class MatchTradeOff {
  @Field(() => Int, { description: 'Seats whose mentor changes besides those that must' })
  changes: number;

  @Field(() => Float)
  objective: number;

  @Field(() => Float, { description: 'No plan with as few open seats and no more changes is worth more' })
  upperBound: number;

  @Field(() => Int)
  openSeats: number;
}

@ObjectType({ description: 'How a plan keeps to the groups of its base.' })
export class MatchRematch {
  @Field(() => Int, { nullable: true, description: 'Most seats that might change besides those that must' })
  budget: number | null;

  @Field(() => Int, { description: 'Seats whose mentor could not stay' })
  forced: number;

  @Field(() => Int, {
    description: 'Other seats whose mentor changed; above the budget only where a floor leaves no choice',
  })
  changes: number;

  @Field(() => Boolean, {
    description:
      'No plan within the budget is better. The gap of the run is that against plans without a budget',
  })
  proven: boolean;

  @Field(() => [MatchTradeOff], {
    nullable: true,
    description: `Changes against worth, from the fewest changes to deciding anew, each better than the one before; null above ${MOST_TEAMS_OF_CURVE} teams, shorter when the time was up`,
  })
  curve: readonly MatchTradeOff[] | null;
}

@ObjectType({ description: 'How long a stage of a run took.' })
export class MatchStageDuration {
  @Field({ description: 'snapshot, affinities, solve, explain' })
  stage: string;

  @Field(() => Int, { description: 'Into how many shards it went' })
  shards: number;

  @Field(() => Float, { description: 'Seconds of all shards together' })
  seconds: number;

  @Field(() => Float, { description: 'Seconds of the slowest shard' })
  longestSeconds: number;
}

@ObjectType({ description: 'How a run was to weigh the sum against the groups that get least.' })
export class MatchFairnessOptions {
  @Field(() => FairnessModeEnum)
  mode: FairnessOptions['mode'];

  @Field(() => Float, { nullable: true })
  giveUp?: number | null;

  @Field(() => Int, { nullable: true })
  floor?: number | null;
}

@ObjectType({ description: 'A lock or a veto that every coming run respects.' })
export class MatchConstraintType {
  @Field(() => ID)
  id: Id;

  @Field({ description: 'lock or veto' })
  kind: string;

  @Field(() => ID)
  teamId: Id;

  @Field(() => ID)
  personId: Id;

  @Field(() => String, { nullable: true })
  slot: string | null;

  @Field()
  reason: string;
}

@ObjectType({ description: 'A lock or veto that was just lifted.' })
export class LiftedConstraint {
  @Field(() => ID)
  id: Id;
}

export const MatchRunResult = resultUnion('MatchRunResult', MatchRun);
export const MatchConstraintResult = resultUnion('MatchConstraintResult', MatchConstraintType);
export const LiftConstraintResult = resultUnion('LiftConstraintResult', LiftedConstraint);
