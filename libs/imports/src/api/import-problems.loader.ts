import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { BatchLoader } from '@jiebang/platform/graphql';
import type { CellProblem } from '@jiebang/platform/spreadsheet';
import { ImportReadModel } from '../import.read-model.js';

/** Problems of imports, apart from them: there may be a thousand each, and lists seldom ask for them. */
@Injectable()
export class ImportProblemsLoader extends BatchLoader<Id, readonly CellProblem[]> {
  constructor(private readonly imports: ImportReadModel) {
    super();
  }

  protected batch(ids: readonly Id[]) {
    return this.imports.problems(ids);
  }

  protected absent() {
    return [];
  }
}
