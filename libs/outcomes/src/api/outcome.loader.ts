import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { BatchLoader, byKey, groupedBy, type GraphqlContext } from '@jiebang/platform/graphql';
import { mayReadOutcome, visibleOutcome } from '../outcome.policy.js';
import {
  OutcomesReadModel,
  type GradeRecord,
  type OutcomeRecord,
  type UseRecord,
} from '../outcomes.read-model.js';

/** Outcomes as the viewer may see them; null where they may not. */
@Injectable()
export class OutcomeLoader extends BatchLoader<Id, OutcomeRecord | null> {
  constructor(private readonly reads: OutcomesReadModel) {
    super();
  }

  /** As it is now, whatever was read before in this request: for what a mutation answers. */
  async fresh(context: GraphqlContext, id: Id): Promise<OutcomeRecord | null> {
    return (await this.batch([id], context)).get(id) ?? null;
  }

  protected async batch(ids: readonly Id[], { viewer }: GraphqlContext) {
    const readable = (await this.reads.outcomes(ids)).filter((outcome) => mayReadOutcome(viewer, outcome));
    return byKey(
      readable.map((outcome) => visibleOutcome(viewer, outcome)),
      ({ id }) => id,
    );
  }

  protected absent() {
    return null;
  }
}

@Injectable()
export class OutcomeGradesLoader extends BatchLoader<Id, GradeRecord[]> {
  constructor(private readonly reads: OutcomesReadModel) {
    super();
  }

  protected async batch(ids: readonly Id[]) {
    return groupedBy(await this.reads.grades(ids), ({ outcomeId }) => outcomeId);
  }

  protected absent() {
    return [];
  }
}

@Injectable()
export class OutcomeUsesLoader extends BatchLoader<Id, UseRecord[]> {
  constructor(private readonly reads: OutcomesReadModel) {
    super();
  }

  protected async batch(ids: readonly Id[]) {
    return groupedBy(await this.reads.uses(ids), ({ outcomeId }) => outcomeId);
  }

  protected absent() {
    return [];
  }
}
