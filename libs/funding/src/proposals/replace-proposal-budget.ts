import { Injectable } from '@nestjs/common';
import type { Fen, Id, Viewer } from '@jiebang/kernel';
import { budgetTotal, refuseUnlessAddsUp, type BudgetLine } from '../domain/budget.js';
import { EditProposal } from './edit-proposal.js';
import { ProposalDesk } from './proposal-desk.js';
import { ProposalRepository } from './proposal.repository.js';

/** A member replaces the whole budget at once; its total is computed. Ceilings are judged at submission. */
@Injectable()
export class ReplaceProposalBudget {
  constructor(
    private readonly proposals: ProposalRepository,
    private readonly desk: ProposalDesk,
    private readonly edit: EditProposal,
  ) {}

  /** Throws NOT_FOUND, FORBIDDEN, PROPOSAL_FIXED, STALE_VERSION, INVALID_INPUT where the lines do not add up. */
  async run(
    viewer: Viewer,
    id: Id,
    version: number,
    lines: readonly BudgetLine[],
    statedTotalFen: Fen | null,
  ): Promise<void> {
    const inHand = await this.desk.takeForEdit(viewer, id, version);
    refuseUnlessAddsUp(lines, statedTotalFen);
    await this.proposals.replaceBudget(id, lines);
    await this.edit.save(viewer, inHand, 'budget', { totalFen: budgetTotal(lines) });
  }
}
