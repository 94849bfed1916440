import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PlainField, resultUnion, TextField } from '@jiebang/platform/graphql';
import { QUEUES, type QueueName } from '@jiebang/platform/queue';

export const QueueNameEnum = Object.fromEntries(QUEUES.map((name) => [name, name]));
registerEnumType(QueueNameEnum, { name: 'QueueName' });

@ObjectType({ description: 'How many jobs are in one state.' })
export class JobCount {
  @Field({ description: 'waiting, active, delayed, completed, failed, ...' })
  state: string;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'A job that used up its tries.' })
export class FailedJob {
  @Field(() => QueueNameEnum)
  queue: QueueName;

  @Field()
  id: string;

  @Field()
  name: string;

  @Field(() => Int)
  attempts: number;

  @Field(() => String, { nullable: true })
  failedReason: string | null;

  @Field()
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  finishedAt: Date | null;
}

@ObjectType({ description: 'A queue of background jobs.' })
export class JobQueueState {
  @Field(() => QueueNameEnum)
  queue: QueueName;

  @Field(() => [JobCount])
  counts: JobCount[];

  @Field(() => Date, { nullable: true, description: 'When the job that is next came; null where none waits' })
  waitingSince?: Date | null;

  @Field(() => [FailedJob], { description: 'The newest first' })
  failed?: FailedJob[];
}

@InputType()
export class RetryJobInput {
  @PlainField(() => QueueNameEnum)
  queue: QueueName;

  @TextField({ max: 300 })
  id: string;
}

@ObjectType()
export class RetriedJob {
  @Field(() => QueueNameEnum)
  queue: QueueName;

  @Field()
  id: string;
}

export const RetryJobResult = resultUnion('RetryJobResult', RetriedJob);
