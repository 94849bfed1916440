import type { ContextPersistence } from '@jiebang/platform/database';
import { OutcomeTables1764000017010 } from './outcome-tables.migration.js';
import { OutcomeGradingEntity, OutcomeMemberEntity, OutcomeUseEntity } from './outcome-voices.entities.js';
import { OutcomeEntity } from './outcome.entity.js';

export const outcomesPersistence: ContextPersistence = {
  name: 'outcomes',
  entities: [OutcomeEntity, OutcomeMemberEntity, OutcomeGradingEntity, OutcomeUseEntity],
  migrations: [OutcomeTables1764000017010],
};
