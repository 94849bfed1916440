import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { BatchLoader, byKey } from '@jiebang/platform/graphql';
import { ProgrammeReadModel, type ProgrammeRecord } from '../programmes/programme.read-model.js';

@Injectable()
export class ProgrammeLoader extends BatchLoader<Id, ProgrammeRecord | null> {
  constructor(private readonly programmes: ProgrammeReadModel) {
    super();
  }

  protected async batch(ids: readonly Id[]) {
    return byKey(await this.programmes.programmes(ids), ({ id }) => id);
  }

  protected absent() {
    return null;
  }
}
