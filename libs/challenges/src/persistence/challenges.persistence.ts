import type { ContextPersistence } from '@jiebang/platform/database';
import { ChallengeEntity } from './challenge.entity.js';
import { ChallengeListEntity } from './challenge-list.entity.js';
import { ListOrder1764000004030 } from './list-order.migration.js';
import { ListTables1764000004020 } from './list-tables.migration.js';
import { NeedEntity } from './need.entity.js';
import { NeedTables1764000004010 } from './need-tables.migration.js';
import { NeedMergeEntity, NeedQuestionEntity, NeedScreeningEntity } from './need-traces.entities.js';
import { ProgrammeEntity } from './programme.entity.js';

export const challengesPersistence: ContextPersistence = {
  name: 'challenges',
  entities: [
    ProgrammeEntity,
    NeedEntity,
    NeedScreeningEntity,
    NeedQuestionEntity,
    NeedMergeEntity,
    ChallengeListEntity,
    ChallengeEntity,
  ],
  migrations: [NeedTables1764000004010, ListTables1764000004020, ListOrder1764000004030],
};
