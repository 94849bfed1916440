import type { ContextPersistence } from '@jiebang/platform/database';
import { FundEntity } from './fund.entity.js';
import { FundingCallEntity } from './funding-call.entity.js';
import { FundingTables1764000007000 } from './funding-tables.migration.js';
import { ProposalBudgetLineEntity, ProposalSignatureEntity } from './proposal-details.entities.js';
import { ProposalEntity } from './proposal.entity.js';

export const fundingPersistence: ContextPersistence = {
  name: 'funding',
  entities: [
    FundEntity,
    FundingCallEntity,
    ProposalEntity,
    ProposalBudgetLineEntity,
    ProposalSignatureEntity,
  ],
  migrations: [FundingTables1764000007000],
};
