import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { connectionOf, resultUnion } from '@jiebang/platform/graphql';
import { MATCH_RUN_STATES, type MatchRunState } from '../domain/match-run.lifecycle.js';

export const MatchRunStateEnum = Object.fromEntries(MATCH_RUN_STATES.map((state) => [state, state]));
registerEnumType(MatchRunStateEnum, { name: 'MatchRunState' });

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
