import type { Type } from '@nestjs/common';
import { identityPersistence, IdentityModule } from '@jiebang/identity';
import { labsPersistence, LabsModule } from '@jiebang/labs';
import { peoplePersistence, PeopleModule } from '@jiebang/people';
import { auditPersistence } from '@jiebang/platform/audit';
import type { ContextPersistence } from '@jiebang/platform/database';
import { eventsPersistence } from '@jiebang/platform/events';
import { idempotencyPersistence } from '@jiebang/platform/graphql';
import { rateLimitPersistence } from '@jiebang/platform/rate-limit';

/** Everything that is kept in the database, in the order in which its migrations may build on each other. */
export const PERSISTENCES: readonly ContextPersistence[] = [
  eventsPersistence,
  auditPersistence,
  idempotencyPersistence,
  rateLimitPersistence,
  identityPersistence,
  peoplePersistence,
  labsPersistence,
];

/** The bounded contexts, from the ground up. */
export const CONTEXTS: readonly Type[] = [IdentityModule, PeopleModule, LabsModule];
