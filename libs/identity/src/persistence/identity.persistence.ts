import type { ContextPersistence } from '@jiebang/platform/database';
import { AccountEntity } from './account.entity.js';
import { AffiliationEntity } from './affiliation.entity.js';
import { ApiTokenEntity } from './api-token.entity.js';
import { ConsentRecordEntity } from './consent-record.entity.js';
import { IdentityAccess1764000001100 } from './identity-access.migration.js';
import { IdentityConsents1764000013000 } from './identity-consents.migration.js';
import { IdentityMergedPeople1764000046200 } from './identity-merged-people.migration.js';
import { IdentityTables1764000001000 } from './identity-tables.migration.js';
import { OrganisationEntity } from './organisation.entity.js';
import { PersonEntity } from './person.entity.js';
import { RoleGrantEntity } from './role-grant.entity.js';
import { SessionEntity } from './session.entity.js';

export const identityPersistence: ContextPersistence = {
  name: 'identity',
  entities: [
    OrganisationEntity,
    PersonEntity,
    AffiliationEntity,
    AccountEntity,
    RoleGrantEntity,
    SessionEntity,
    ApiTokenEntity,
    ConsentRecordEntity,
  ],
  migrations: [
    IdentityTables1764000001000,
    IdentityAccess1764000001100,
    IdentityConsents1764000013000,
    IdentityMergedPeople1764000046200,
  ],
};
