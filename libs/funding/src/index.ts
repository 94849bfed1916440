export { CallLoader } from './api/funding.loader.js';
export { Call } from './api/call.type.js';
export { Proposal } from './api/proposal.type.js';
export { AnnounceCall } from './calls/announce-call.js';
export { ApproveCall } from './calls/approve-call.js';
export { CreateCall } from './calls/create-call.js';
export { CreateFund } from './calls/create-fund.js';
export { OpenCall } from './calls/open-call.js';
export { BUDGET_CATEGORIES, type BudgetCategory, type BudgetLine } from './domain/budget.js';
export type { CallState } from './domain/call-lifecycle.js';
export {
  DEFAULT_SECTIONS,
  type CallContent,
  type CallTerms,
  type Rubric,
  type SectionTemplate,
} from './domain/call.js';
export { ELIGIBILITY_CHECKS, type EligibilityRule } from './domain/eligibility.js';
export type { ProposalState } from './domain/proposal-lifecycle.js';
export * from './funding.events.js';
export { FundingModule } from './funding.module.js';
export * from './funding.read-model.js';
export { keepCallTimes } from './jobs/keep-call-times.job.js';
export { fundingPersistence } from './persistence/funding.persistence.js';
export { ReplaceProposalBudget } from './proposals/replace-proposal-budget.js';
export { RequestProposalSignoff } from './proposals/request-proposal-signoff.js';
export { SaveProposalDraft } from './proposals/save-proposal-draft.js';
export { SignProposal } from './proposals/sign-proposal.js';
export { StartProposal } from './proposals/start-proposal.js';
export { SubmitProposal } from './proposals/submit-proposal.js';
