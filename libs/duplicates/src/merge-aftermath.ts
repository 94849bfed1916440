import { Injectable } from '@nestjs/common';
import { personChanged } from '@jiebang/identity';
import { Clock, nextState, type Id, type Viewer } from '@jiebang/kernel';
import { profileChanged } from '@jiebang/people';
import { AuditTrail } from '@jiebang/platform/audit';
import { Events } from '@jiebang/platform/events';
import { pairLifecycle } from './domain/duplicate-pair.js';
import { DuplicateRepository } from './duplicate.repository.js';
import { peopleMerged, peopleSeparated } from './duplicates.events.js';

/** A merge that was made or undone. */
export interface Merge {
  readonly id: Id;
  readonly keptId: Id;
  readonly mergedId: Id;
  readonly rows: number;
}

/** What follows from a merge and from its undoing: the pair's state, the audit trail, and the word to everybody who listens. */
@Injectable()
export class MergeAftermath {
  constructor(
    private readonly pairs: DuplicateRepository,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async merged(viewer: Viewer, merge: Merge): Promise<void> {
    await this.movePair(viewer, merge, 'merge');
    await this.pairs.dropKeys(merge.mergedId);
    await this.pairs.forgetOpen(merge.mergedId);
    await this.tell(viewer, merge, 'person.merge');
    await this.events.publish(peopleMerged, idsOf(merge), viewer.personId);
  }

  async separated(viewer: Viewer, merge: Merge): Promise<void> {
    await this.movePair(viewer, merge, 'separate');
    await this.tell(viewer, merge, 'person.separate');
    await this.events.publish(peopleSeparated, idsOf(merge), viewer.personId);
  }

  private async movePair(viewer: Viewer, { keptId, mergedId }: Merge, event: 'merge' | 'separate') {
    const at = this.clock.now();
    const [leftId, rightId] = keptId < mergedId ? [keptId, mergedId] : [mergedId, keptId];
    const pair = await this.pairs.pairOfPeople({ leftId, rightId }, at);
    const state = nextState(pairLifecycle, pair.state, event);
    await this.pairs.decide(pair.id, { state, by: viewer.personId, at, note: null });
  }

  /** Both are told of: the one vanishes from search or comes back, the other looks different. */
  private async tell(viewer: Viewer, { id, keptId, mergedId, rows }: Merge, action: string): Promise<void> {
    await this.audit.record(viewer, {
      action,
      subjectType: 'person',
      subjectId: keptId,
      details: { mergeId: id, mergedId, rows },
    });
    const both = [{ personId: keptId }, { personId: mergedId }];
    await this.events.publishMany(personChanged, both, viewer.personId);
    await this.events.publishMany(profileChanged, both, viewer.personId);
  }
}

function idsOf({ id, keptId, mergedId }: Merge) {
  return { mergeId: id, keptId, mergedId };
}
