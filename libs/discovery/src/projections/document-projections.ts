import { Injectable } from '@nestjs/common';
import type { FilledIndex } from '../search-indexes.js';
import { ChallengesProjection } from './challenges.projection.js';
import type { DocumentProjection } from './document-projection.js';
import { LabsProjection } from './labs.projection.js';
import { OutcomesProjection } from './outcomes.projection.js';
import { PeopleProjection } from './people.projection.js';

/** The projection of each index. */
@Injectable()
export class DocumentProjections {
  private readonly byIndex: Readonly<Record<FilledIndex, DocumentProjection>>;

  constructor(
    people: PeopleProjection,
    labs: LabsProjection,
    challenges: ChallengesProjection,
    outcomes: OutcomesProjection,
  ) {
    this.byIndex = { people, labs, challenges, outcomes };
  }

  of(index: FilledIndex): DocumentProjection {
    return this.byIndex[index];
  }
}
