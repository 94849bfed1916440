import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { BatchLoader, byKey, groupedBy } from '@jiebang/platform/graphql';
import type { PublicNeedRecord } from '../domain/public-need.js';
import {
  NeedReadModel,
  type MadeChallenge,
  type MergeRecord,
  type QuestionRecord,
  type ScreeningRecord,
} from '../needs/need.read-model.js';

@Injectable()
export class NeedScreeningsLoader extends BatchLoader<Id, ScreeningRecord[]> {
  constructor(private readonly needs: NeedReadModel) {
    super();
  }

  protected async batch(needIds: readonly Id[]) {
    return groupedBy(await this.needs.screenings(needIds), ({ needId }) => needId);
  }

  protected absent() {
    return [];
  }
}

@Injectable()
export class NeedQuestionsLoader extends BatchLoader<Id, QuestionRecord[]> {
  constructor(private readonly needs: NeedReadModel) {
    super();
  }

  protected async batch(needIds: readonly Id[]) {
    return groupedBy(await this.needs.questions(needIds), ({ needId }) => needId);
  }

  protected absent() {
    return [];
  }
}

@Injectable()
export class NeedMergesLoader extends BatchLoader<Id, MergeRecord[]> {
  constructor(private readonly needs: NeedReadModel) {
    super();
  }

  protected async batch(needIds: readonly Id[]) {
    return groupedBy(await this.needs.merges(needIds), ({ needId }) => needId);
  }

  protected absent() {
    return [];
  }
}

/** Needs as everybody may know of them; null where they are not public. */
@Injectable()
export class PublicNeedLoader extends BatchLoader<Id, PublicNeedRecord | null> {
  constructor(private readonly needs: NeedReadModel) {
    super();
  }

  protected async batch(needIds: readonly Id[]) {
    return byKey(await this.needs.publicNeeds(needIds), ({ id }) => id);
  }

  protected absent() {
    return null;
  }
}

/** Published challenges only: everybody may know of them. */
@Injectable()
export class NeedChallengeLoader extends BatchLoader<Id, MadeChallenge | null> {
  constructor(private readonly needs: NeedReadModel) {
    super();
  }

  protected async batch(needIds: readonly Id[]) {
    return byKey(await this.needs.challengesMadeOf(needIds), ({ needId }) => needId);
  }

  protected absent() {
    return null;
  }
}
