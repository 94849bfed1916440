import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { BatchLoader, byKey, groupedBy } from '@jiebang/platform/graphql';
import { MatchingReadModel, type MentorGroupRecord, type MentorSeatRecord } from '../matching.read-model.js';

@Injectable()
export class MentorSeatsLoader extends BatchLoader<Id, MentorSeatRecord[]> {
  constructor(private readonly matching: MatchingReadModel) {
    super();
  }

  protected async batch(groupIds: readonly Id[]) {
    return groupedBy(await this.matching.seats(groupIds), ({ groupId }) => groupId);
  }

  protected absent() {
    return [];
  }
}

@Injectable()
export class MentorGroupLoader extends BatchLoader<Id, MentorGroupRecord | null> {
  constructor(private readonly matching: MatchingReadModel) {
    super();
  }

  protected async batch(ids: readonly Id[]) {
    return byKey(await this.matching.groups(ids), ({ id }) => id);
  }

  protected absent() {
    return null;
  }
}
