import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { BatchLoader, byKey } from '@jiebang/platform/graphql';
import {
  ChallengesReadModel,
  type ChallengeListRecord,
  type ChallengeRecord,
} from '../lists/challenges.read-model.js';

/** Lists of any state: reach them only through something that the viewer may see. */
@Injectable()
export class ChallengeListLoader extends BatchLoader<Id, ChallengeListRecord | null> {
  constructor(private readonly reads: ChallengesReadModel) {
    super();
  }

  protected async batch(ids: readonly Id[]) {
    return byKey(await this.reads.lists(ids), ({ id }) => id);
  }

  protected absent() {
    return null;
  }
}

/** Published challenges by id, for other contexts' fields. */
@Injectable()
export class ChallengeLoader extends BatchLoader<Id, ChallengeRecord | null> {
  constructor(private readonly reads: ChallengesReadModel) {
    super();
  }

  protected async batch(ids: readonly Id[]) {
    return byKey(await this.reads.challenges(ids), ({ id }) => id);
  }

  protected absent() {
    return null;
  }
}
