import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { BatchLoader, byKey } from '@jiebang/platform/graphql';
import { DuplicatesReadModel, type ComparedRecord, type MergeRecord } from '../duplicates.read-model.js';

@Injectable()
export class ComparedPersonLoader extends BatchLoader<Id, ComparedRecord | null> {
  constructor(private readonly duplicates: DuplicatesReadModel) {
    super();
  }

  protected async batch(ids: readonly Id[]) {
    return byKey(await this.duplicates.records(ids), ({ id }) => id);
  }

  protected absent() {
    return null;
  }
}

@Injectable()
export class PersonMergeLoader extends BatchLoader<Id, MergeRecord | null> {
  constructor(private readonly duplicates: DuplicatesReadModel) {
    super();
  }

  protected async batch(ids: readonly Id[]) {
    return byKey(await this.duplicates.merges(ids), ({ id }) => id);
  }

  protected absent() {
    return null;
  }
}
