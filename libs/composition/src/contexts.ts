import type { Type } from '@nestjs/common';
import { alertsPersistence, AlertsModule } from '@jiebang/alerts';
import { challengesPersistence, ChallengesModule } from '@jiebang/challenges';
import { DiscoveryModule } from '@jiebang/discovery';
import { demoPersistence, DemoModule } from '@jiebang/demo';
import { duplicatesPersistence, DuplicatesModule } from '@jiebang/duplicates';
import { fundingPersistence, FundingModule } from '@jiebang/funding';
import { governancePersistence, GovernanceModule } from '@jiebang/governance';
import { identityPersistence, IdentityModule } from '@jiebang/identity';
import { importsPersistence, ImportsModule } from '@jiebang/imports';
import { labsPersistence, LabsModule } from '@jiebang/labs';
import { matchingPersistence, MatchingModule } from '@jiebang/matching';
import { notificationsPersistence, NotificationsModule } from '@jiebang/notifications';
import { outcomesPersistence, OutcomesModule } from '@jiebang/outcomes';
import { peoplePersistence, PeopleModule } from '@jiebang/people';
import { auditPersistence } from '@jiebang/platform/audit';
import type { ContextPersistence } from '@jiebang/platform/database';
import { eventsPersistence } from '@jiebang/platform/events';
import { idempotencyPersistence } from '@jiebang/platform/graphql';
import { rateLimitPersistence } from '@jiebang/platform/rate-limit';
import { searchPersistence } from '@jiebang/platform/search';
import { teamsPersistence, TeamsModule } from '@jiebang/teams';

/** Everything that is kept in the database, in the order in which its migrations may build on each other. */
export const PERSISTENCES: readonly ContextPersistence[] = [
  eventsPersistence,
  auditPersistence,
  idempotencyPersistence,
  rateLimitPersistence,
  searchPersistence,
  identityPersistence,
  peoplePersistence,
  labsPersistence,
  challengesPersistence,
  teamsPersistence,
  matchingPersistence,
  fundingPersistence,
  outcomesPersistence,
  governancePersistence,
  importsPersistence,
  duplicatesPersistence,
  notificationsPersistence,
  alertsPersistence,
  demoPersistence,
];

/** The bounded contexts, from the ground up. */
export const CONTEXTS: readonly Type[] = [
  IdentityModule,
  PeopleModule,
  LabsModule,
  ChallengesModule,
  TeamsModule,
  MatchingModule,
  FundingModule,
  OutcomesModule,
  DiscoveryModule,
  GovernanceModule,
  ImportsModule,
  DuplicatesModule,
  NotificationsModule,
  AlertsModule,
  DemoModule,
];
