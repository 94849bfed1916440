import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { TEAM_PARTS, type TeamPart } from '../team-change.signal.js';

export const TeamPartEnum = Object.fromEntries(TEAM_PARTS.map((part) => [part, part]));
registerEnumType(TeamPartEnum, { name: 'TeamPart' });

@ObjectType({ description: 'That something about a team is different now. Ask for it to see what.' })
export class TeamChange {
  @Field(() => ID)
  teamId: Id;

  @Field(() => TeamPartEnum, {
    nullable: true,
    description: 'Null in the first answer, which only tells that the server listens',
  })
  part: TeamPart | null;
}
