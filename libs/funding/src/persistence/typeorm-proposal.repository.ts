import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { newId, type Id } from '@jiebang/kernel';
import { brokenConstraint, Database } from '@jiebang/platform/database';
import type { BudgetLine } from '../domain/budget.js';
import { fundingErrors } from '../domain/funding.errors.js';
import { ProposalRepository, type ProposalRow } from '../proposals/proposal.repository.js';
import { ProposalBudgetLineEntity, ProposalSignatureEntity } from './proposal-details.entities.js';
import { ProposalEntity } from './proposal.entity.js';

@Injectable()
export class TypeormProposalRepository extends ProposalRepository {
  constructor(private readonly database: Database) {
    super();
  }

  forUpdate(id: Id): Promise<ProposalRow | null> {
    return this.database.manager.findOne(ProposalEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async add(proposal: Omit<ProposalRow, 'version'>): Promise<void> {
    try {
      await this.database.manager.insert(ProposalEntity, proposal);
    } catch (failure) {
      if (brokenConstraint(failure) === 'uq_proposal__call_team') throw fundingErrors.PROPOSAL_EXISTS();
      throw failure;
    }
  }

  async save(id: Id, changes: Partial<Omit<ProposalRow, 'id' | 'version'>>): Promise<void> {
    await this.database.manager.update(ProposalEntity, { id }, changes);
  }

  async budget(proposalId: Id): Promise<BudgetLine[]> {
    const lines = await this.database.manager.find(ProposalBudgetLineEntity, {
      where: { proposalId },
      order: { position: 'ASC' },
    });
    return lines.map(({ category, item, amountFen }) => ({ category, item, amountFen }));
  }

  async replaceBudget(proposalId: Id, lines: readonly BudgetLine[]): Promise<void> {
    await this.database.manager.delete(ProposalBudgetLineEntity, { proposalId });
    await this.database.manager.insert(
      ProposalBudgetLineEntity,
      lines.map((line, index) => ({ ...line, proposalId, position: index + 1 })),
    );
  }

  async signedBy(proposalId: Id): Promise<Id[]> {
    const standing = await this.database.manager.find(ProposalSignatureEntity, {
      where: { proposalId, voidedAt: IsNull() },
      order: { signedAt: 'ASC', id: 'ASC' },
    });
    return standing.map(({ personId }) => personId);
  }

  async sign(proposalId: Id, personId: Id, signedAt: Date): Promise<void> {
    try {
      await this.database.manager.insert(ProposalSignatureEntity, {
        id: newId(),
        proposalId,
        personId,
        signedAt,
        voidedAt: null,
      });
    } catch (failure) {
      if (brokenConstraint(failure) === 'uq_proposal_signature__standing')
        throw fundingErrors.ALREADY_SIGNED();
      throw failure;
    }
  }

  async voidSignatures(proposalId: Id, voidedAt: Date): Promise<number> {
    const { affected } = await this.database.manager.update(
      ProposalSignatureEntity,
      { proposalId, voidedAt: IsNull() },
      { voidedAt },
    );
    return affected ?? 0;
  }

  ofTeamForUpdate(teamId: Id, programmeId: Id): Promise<ProposalRow[]> {
    return this.database.manager.find(ProposalEntity, {
      where: { teamId, programmeId },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async linkMentorGroup(id: Id, mentorGroupId: Id | null): Promise<void> {
    await this.database.rows('UPDATE proposal SET mentor_group_id = $2 WHERE id = $1', [id, mentorGroupId]);
  }
}
