import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { connectionOf, IdListField, PlainField, resultUnion } from '@jiebang/platform/graphql';
import { MOST_MARKED } from '../mark-notices.js';

@ObjectType({ description: 'Something that the viewer was told.' })
export class Notification {
  @Field(() => ID)
  id: Id;

  @Field({ description: 'noun.what-happened, stable' })
  kind: string;

  @Field({ description: "In the reader's language" })
  text: string;

  @Field({ description: 'Address of the page that it is about' })
  path: string;

  @Field()
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  readAt: Date | null;
}

@ObjectType()
export class NotificationConnection extends connectionOf(Notification) {}

@ObjectType({ description: 'How much is new for the viewer.' })
export class News {
  @Field(() => ID, { description: 'The person' })
  id: Id;

  @Field(() => Int, { description: 'Notices that were not read' })
  unread: number;
}

@ObjectType()
export class MarkedNotifications {
  @Field(() => [Notification], { description: 'Those that were changed, the newest first' })
  notifications: Notification[];

  @Field(() => News)
  news: News;
}

export const MarkNotificationsResult = resultUnion('MarkNotificationsResult', MarkedNotifications);

@InputType()
export class MarkNotificationsInput {
  @IdListField({
    maxItems: MOST_MARKED,
    nullable: true,
    description: `All where it is left out, ${MOST_MARKED} at a time`,
  })
  ids?: Id[] | null;

  @PlainField(() => Boolean, { nullable: true, description: 'False takes it back; true when left out' })
  read?: boolean | null;
}
