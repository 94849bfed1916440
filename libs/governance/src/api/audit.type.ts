import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { Person } from '@jiebang/identity';
import { connectionOf } from '@jiebang/platform/graphql';

@ObjectType({ description: 'One more thing that the entry says.' })
export class AuditDetail {
  @Field()
  name: string;

  @Field({ description: 'As JSON' })
  value: string;
}

@ObjectType({ description: 'Something that was done. Entries are never changed or removed.' })
export class AuditEntry {
  @Field(() => ID)
  id: Id;

  @Field()
  at: Date;

  @Field({ description: 'noun.verb, for instance need.submit' })
  action: string;

  @Field()
  subjectType: string;

  @Field(() => ID)
  subjectId: Id;

  @Field(() => String, { nullable: true, description: 'The state before' })
  from: string | null;

  @Field(() => String, { nullable: true, description: 'The state after' })
  to: string | null;

  @Field({ description: 'The request or job that it was done in' })
  requestId: string;

  @Field({ description: 'True once the chain of hashes covers it, a few seconds later' })
  sealed: boolean;

  @Field(() => [AuditDetail])
  details?: AuditDetail[];

  @Field(() => Person, { nullable: true, description: 'Null where the platform itself did it' })
  actor?: Person | null;
}

@ObjectType()
export class AuditEntryConnection extends connectionOf(AuditEntry) {}

@ObjectType({ description: 'Whether the sealed part of the audit trail is as it was sealed.' })
export class AuditReport {
  @Field({ description: 'True when every link holds' })
  holds: boolean;

  @Field(() => Int, { description: 'Links that hold, from the first on' })
  sealed: number;

  @Field(() => Int, { description: 'Entries of the last seconds that wait for their seal' })
  unsealed: number;

  @Field(() => Int, { nullable: true, description: 'The first link that does not hold' })
  brokenAt: number | null;

  @Field({ description: 'Hash of the last link; keep it elsewhere to notice a replaced chain' })
  lastHash: string;
}
