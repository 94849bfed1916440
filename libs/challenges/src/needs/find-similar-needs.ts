import { Injectable } from '@nestjs/common';
import { commonErrors, type Id, type Viewer } from '@jiebang/kernel';
import type { NeedState } from '../domain/need-lifecycle.js';
import { sharedKeywords, similarity, SIMILAR_FROM } from '../domain/similarity.js';
import { mayReadNeed } from './need.policy.js';
import { NeedReadModel } from './need.read-model.js';

/** Only the newest so many candidates are compared. */
const CANDIDATES = 400;
const SHOWN = 8;

/** What may be seen of somebody else's need before one submits one's own. */
export interface SimilarNeed {
  readonly id: Id;
  readonly titleZh: string | null;
  readonly titleEn: string | null;
  readonly state: NeedState;
  /** 0 to 1. */
  readonly score: number;
  readonly sharedKeywords: readonly string[];
}

/**
 * Needs like a given one, most alike first. Candidates are the newest 400 that share a keyword or a department with it;
 * a need in other words and of another department is not found.
 */
@Injectable()
export class FindSimilarNeeds {
  constructor(private readonly needs: NeedReadModel) {}

  /** Throws NOT_FOUND. Confidential needs are never shown. */
  async run(viewer: Viewer, id: Id): Promise<SimilarNeed[]> {
    const need = await this.needs.need(id);
    if (!need || !mayReadNeed(viewer, need)) throw commonErrors.NOT_FOUND({ what: 'need' });
    const candidates = await this.needs.similarCandidates(need, CANDIDATES);
    return candidates
      .map((other) => ({
        id: other.id,
        titleZh: other.titleZh,
        titleEn: other.titleEn,
        state: other.state,
        score: similarity(need, other),
        sharedKeywords: sharedKeywords(need, other),
      }))
      .filter(({ score }) => score >= SIMILAR_FROM)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, SHOWN);
  }
}
