import { Field, ObjectType } from '@nestjs/graphql';
import { FieldProblem } from '@jiebang/platform/graphql';
import { Team } from '@jiebang/teams';
import { Proposal } from './proposal.type.js';

@ObjectType({ description: "How one of the viewer's teams stands to a call." })
export class CallStanding {
  @Field(() => Team)
  team: Team;

  @Field(() => Proposal, { nullable: true, description: 'What it proposes there' })
  proposal: Proposal | null;

  @Field(() => [FieldProblem], { description: 'Why it cannot start a proposal now' })
  obstacles: FieldProblem[];

  @Field(() => [FieldProblem], {
    description: 'What of the team, as it is now, a submission would be refused for',
  })
  warnings: FieldProblem[];
}
