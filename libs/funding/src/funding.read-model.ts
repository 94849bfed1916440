import type { Fen, Id, Page, PageRequest } from '@jiebang/kernel';
import type { BudgetLine, CategoryCeiling } from './domain/budget.js';
import type { Rubric, SectionTemplate } from './domain/call.js';
import type { CallState } from './domain/call-lifecycle.js';
import type { EligibilityRule } from './domain/eligibility.js';
import type { ProposalState } from './domain/proposal-lifecycle.js';

export interface FundRecord {
  readonly id: Id;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly organisationId: Id | null;
  readonly totalFen: Fen | null;
  readonly version: number;
}

/** A call with the state at the moment of reading. Rules and rubric are the frozen ones once it has opened. */
export interface CallRecord {
  readonly id: Id;
  readonly programmeId: Id;
  readonly fundId: Id;
  readonly titleZh: string | null;
  readonly titleEn: string | null;
  readonly guideZh: string | null;
  readonly guideEn: string | null;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly ceilingFen: Fen | null;
  readonly categoryCeilings: readonly CategoryCeiling[];
  readonly eligibilityRules: readonly EligibilityRule[];
  readonly rubric: Rubric | null;
  readonly sections: readonly SectionTemplate[];
  readonly state: CallState;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  readonly version: number;
}

/** A proposal. Shown to its team and to the project office only: see proposal.policy.ts. */
export interface ProposalRecord {
  readonly id: Id;
  readonly callId: Id;
  readonly programmeId: Id;
  readonly teamId: Id;
  readonly challengeId: Id | null;
  readonly titleZh: string | null;
  readonly titleEn: string | null;
  readonly abstractZh: string | null;
  readonly abstractEn: string | null;
  readonly durationMonths: number | null;
  /** Texts by the keys of the call's sections. */
  readonly sections: Readonly<Record<string, string>>;
  /** Sum of the budget's lines. */
  readonly totalFen: Fen;
  readonly state: ProposalState;
  readonly mentorGroupId: Id | null;
  readonly submittedAt: Date | null;
  readonly submittedBy: Id | null;
  readonly updatedAt: Date;
  readonly version: number;
}

/** A line of a budget in its place. */
export interface BudgetLineRecord extends BudgetLine {
  readonly proposalId: Id;
}

/** A signature that stands. */
export interface SignatureRecord {
  readonly proposalId: Id;
  readonly personId: Id;
  readonly signedAt: Date;
}

/** Orders of a call's proposals: the newest, or those that ask for the most, first. */
export const PROPOSAL_SORTS = ['NEWEST', 'TOTAL'] as const;
export type ProposalSort = (typeof PROPOSAL_SORTS)[number];

/** How many of a call's proposals are in a state, and what they ask for together. */
export interface ProposalFigureRecord {
  readonly state: ProposalState;
  readonly proposals: number;
  readonly totalFen: Fen;
}

export interface CallFilter {
  readonly programmeId?: Id;
  readonly states?: readonly CallState[];
  /** Programmes whose calls are shown before their announcement too; null for all. */
  readonly draftsOf: readonly Id[] | null;
}

/** What other contexts, and this one's API, may ask of funding. */
export abstract class FundingReadModel {
  abstract funds(ids: readonly Id[]): Promise<readonly FundRecord[]>;
  /** The newest first. */
  abstract fundPage(page: PageRequest): Promise<Page<FundRecord>>;
  /** Calls of any state; check who may see them. Unknown ids are left out. */
  abstract calls(ids: readonly Id[]): Promise<readonly CallRecord[]>;
  /** One call of any state; check who may see it. */
  abstract call(id: Id): Promise<CallRecord | null>;
  /** The newest first. */
  abstract callPage(filter: CallFilter, page: PageRequest): Promise<Page<CallRecord>>;
  abstract proposal(id: Id): Promise<ProposalRecord | null>;
  abstract proposals(ids: readonly Id[]): Promise<readonly ProposalRecord[]>;
  /** Proposals of the teams, over all calls, the newest first. */
  abstract proposalsOfTeams(teamIds: readonly Id[]): Promise<readonly ProposalRecord[]>;
  /** Proposals of a call, drafts included. */
  abstract proposalPage(
    callId: Id,
    states: readonly ProposalState[] | null,
    sort: ProposalSort,
    page: PageRequest,
  ): Promise<Page<ProposalRecord>>;
  /** Of the states that proposals of the call are in, in the order of the lifecycle. */
  abstract proposalFigures(callId: Id): Promise<readonly ProposalFigureRecord[]>;
  /** In the order of their places. */
  abstract budgetLines(proposalIds: readonly Id[]): Promise<readonly BudgetLineRecord[]>;
  /** In the order in which they were given. */
  abstract signatures(proposalIds: readonly Id[]): Promise<readonly SignatureRecord[]>;
}
