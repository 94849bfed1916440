import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { connectionOf } from '@jiebang/platform/graphql';
import type { MovedSeat } from '../engine/engine.js';
import { MatchRun, TeamWorths } from './match-run.type.js';

@ObjectType({ description: 'A seat that has another mentor in the other plan.' })
export class MatchMovedSeat {
  @Field()
  slot: string;

  from: MovedSeat['from'];
  to: MovedSeat['to'];
}

@ObjectType({
  description: 'What became of a team from one plan to the other. Worths: 1,000,000 = one perfect pair.',
})
export class MatchTeamComparison {
  @Field(() => ID)
  teamId: Id;

  @Field(() => Float, { nullable: true, description: 'Worth before; null where the plan had no such team' })
  before: number | null;

  @Field(() => Float, { nullable: true, description: 'Worth after; null where the plan has no such team' })
  after: number | null;

  @Field(() => Float, { description: 'What the team won; negative: lost' })
  change: number;

  @Field(() => [MatchMovedSeat])
  seats: MovedSeat[];
}

@ObjectType()
export class MatchTeamComparisonConnection extends connectionOf(MatchTeamComparison) {}

@ObjectType({ description: 'A plan in figures.' })
export class MatchPlanMeasures extends TeamWorths {
  @Field(() => Float)
  objective: number;

  @Field(() => Int)
  teams: number;

  @Field(() => Int)
  filledSeats: number;

  @Field(() => Int)
  openSeats: number;

  @Field(() => Int, { description: 'Mentors with at least one seat' })
  mentors: number;
}

@ObjectType({ description: 'Two runs side by side: who moved, what was won and lost.' })
export class MatchComparison {
  @Field(() => MatchRun)
  beforeRun: MatchRun;

  @Field(() => MatchRun)
  afterRun: MatchRun;

  @Field(() => MatchPlanMeasures)
  before: MatchPlanMeasures;

  @Field(() => MatchPlanMeasures)
  after: MatchPlanMeasures;

  @Field(() => [String], { description: "The comparison in a few sentences, in the reader's language" })
  sentences: string[];

  @Field(() => Float, { description: 'Of the objective' })
  change: number;

  @Field(() => MatchTeamComparisonConnection, {
    description: 'Teams for which something differs: who lost most first',
  })
  teams: MatchTeamComparisonConnection;

  @Field(() => Int, { description: 'Teams for which nothing differs' })
  unchangedTeams: number;

  @Field(() => Int)
  betterTeams: number;

  @Field(() => Int)
  worseTeams: number;

  @Field(() => Int, { description: 'Seats that have another mentor, of the teams in both plans' })
  movedSeats: number;

  @Field(() => Float, { description: 'What the better teams won together' })
  won: number;

  @Field(() => Float, { description: 'What the worse teams lost together' })
  lost: number;
}
