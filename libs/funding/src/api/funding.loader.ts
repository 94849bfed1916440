import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { BatchLoader, byKey, groupedBy } from '@jiebang/platform/graphql';
import {
  FundingReadModel,
  type BudgetLineRecord,
  type CallRecord,
  type FundRecord,
  type SignatureRecord,
} from '../funding.read-model.js';

@Injectable()
export class FundLoader extends BatchLoader<Id, FundRecord | null> {
  constructor(private readonly funding: FundingReadModel) {
    super();
  }

  protected async batch(ids: readonly Id[]) {
    return byKey(await this.funding.funds(ids), ({ id }) => id);
  }

  protected absent() {
    return null;
  }
}

@Injectable()
export class CallLoader extends BatchLoader<Id, CallRecord | null> {
  constructor(private readonly funding: FundingReadModel) {
    super();
  }

  protected async batch(ids: readonly Id[]) {
    return byKey(await this.funding.calls(ids), ({ id }) => id);
  }

  protected absent() {
    return null;
  }
}

@Injectable()
export class BudgetLinesLoader extends BatchLoader<Id, BudgetLineRecord[]> {
  constructor(private readonly funding: FundingReadModel) {
    super();
  }

  protected async batch(proposalIds: readonly Id[]) {
    return groupedBy(await this.funding.budgetLines(proposalIds), ({ proposalId }) => proposalId);
  }

  protected absent() {
    return [];
  }
}

@Injectable()
export class SignaturesLoader extends BatchLoader<Id, SignatureRecord[]> {
  constructor(private readonly funding: FundingReadModel) {
    super();
  }

  protected async batch(proposalIds: readonly Id[]) {
    return groupedBy(await this.funding.signatures(proposalIds), ({ proposalId }) => proposalId);
  }

  protected absent() {
    return [];
  }
}
