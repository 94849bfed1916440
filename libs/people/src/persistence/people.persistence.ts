import type { ContextPersistence } from '@jiebang/platform/database';
import { DeclaredConflictEntity } from './declared-conflict.entity.js';
import { EvidenceItemEntity } from './evidence-item.entity.js';
import { MentorLicenceEntity } from './mentor-licence.entity.js';
import { PeopleTables1764000002000 } from './people-tables.migration.js';
import { ProfileDepth1764000061000 } from './profile-depth.migration.js';
import { ProfileEntity } from './profile.entity.js';
import { VisibilityDecisionEntity } from './visibility-decision.entity.js';

export const peoplePersistence: ContextPersistence = {
  name: 'people',
  entities: [
    ProfileEntity,
    EvidenceItemEntity,
    MentorLicenceEntity,
    DeclaredConflictEntity,
    VisibilityDecisionEntity,
  ],
  migrations: [PeopleTables1764000002000, ProfileDepth1764000061000],
};
