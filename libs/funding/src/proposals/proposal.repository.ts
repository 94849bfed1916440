import type { Fen, Id } from '@jiebang/kernel';
import type { BudgetLine } from '../domain/budget.js';
import type { ProposalContent } from '../domain/proposal.js';
import type { ProposalState } from '../domain/proposal-lifecycle.js';

/** A proposal as the use cases change it. */
export interface ProposalRow extends ProposalContent {
  readonly id: Id;
  readonly version: number;
  readonly callId: Id;
  readonly programmeId: Id;
  readonly teamId: Id;
  readonly state: ProposalState;
  /** Sum of the budget's lines. */
  readonly totalFen: Fen;
  readonly mentorGroupId: Id | null;
  readonly submittedAt: Date | null;
  readonly submittedBy: Id | null;
}

/** Where proposals are kept, with their budgets and signatures. */
export abstract class ProposalRepository {
  /** Locks the proposal until the transaction ends. */
  abstract forUpdate(id: Id): Promise<ProposalRow | null>;
  /** Throws PROPOSAL_EXISTS where the team has one in the call, even when two members start at the same moment. */
  abstract add(proposal: Omit<ProposalRow, 'version'>): Promise<void>;
  /** Saves and counts the version up. */
  abstract save(id: Id, changes: Partial<Omit<ProposalRow, 'id' | 'version'>>): Promise<void>;
  abstract budget(proposalId: Id): Promise<BudgetLine[]>;
  abstract replaceBudget(proposalId: Id, lines: readonly BudgetLine[]): Promise<void>;
  /** People whose signature stands. */
  abstract signedBy(proposalId: Id): Promise<Id[]>;
  /** Throws ALREADY_SIGNED. */
  abstract sign(proposalId: Id, personId: Id, at: Date): Promise<void>;
  /** Voids every signature that stands; returns how many. */
  abstract voidSignatures(proposalId: Id, at: Date): Promise<number>;
  /** Proposals of a team within a programme, locked, in the order of their ids. */
  abstract ofTeamForUpdate(teamId: Id, programmeId: Id): Promise<ProposalRow[]>;
  /** Sets the mentor group without counting the version up: editors of the draft are not disturbed. */
  abstract linkMentorGroup(id: Id, mentorGroupId: Id | null): Promise<void>;
}
