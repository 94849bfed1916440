import { Injectable } from '@nestjs/common';
import { ChallengesForMe, ReadDocuments } from '@jiebang/discovery';
import type { Id, Viewer } from '@jiebang/kernel';
import { fitSentences } from '@jiebang/matching';
import type { AlertPreference } from './domain/alert-preference.js';
import { FIRST_CHALLENGES, FIRST_HITS, type DigestChallenge, type DigestEntry } from './domain/digest.js';
import { freshHits, keyOf, type HitKey, type PresentHit } from './domain/fresh-hits.js';
import type { SavedSearch } from './domain/saved-search.js';
import { RunSavedSearch } from './run-saved-search.js';

/** Challenges that are looked at for whether they are new among those that fit. */
const LOOKED_AT = 20;
const READ_AT_ONCE = 200;

/** What is new in a search, and what it is to remember once that was told. */
export interface SearchNews {
  readonly search: SavedSearch;
  readonly fresh: readonly HitKey[];
  readonly seen: readonly string[];
  /** Everything that it finds now. */
  readonly total: number;
}

/** Fitting challenges that are new, and all that fit now. */
export interface ChallengeNews {
  readonly challenges: readonly DigestChallenge[];
  readonly seenChallengeIds: readonly Id[];
}

/** Finds out what is new for somebody, with their own rights at this moment. Changes nothing. */
@Injectable()
export class GatherNews {
  constructor(
    private readonly runs: RunSavedSearch,
    private readonly documents: ReadDocuments,
    private readonly forMe: ChallengesForMe,
  ) {}

  /** Throws SEARCH_UNAVAILABLE. */
  async ofSearch(viewer: Viewer, search: SavedSearch): Promise<SearchNews> {
    const found = await this.runs.run(viewer, search);
    const { fresh, seen } = freshHits(found, search);
    const told = await this.asIndexed(viewer, fresh);
    // What is not told now is judged again next time.
    const untold = new Set(fresh.map(keyOf));
    for (const hit of told) untold.delete(keyOf(hit));
    return { search, fresh: told, seen: seen.filter((key) => !untold.has(key)), total: found.hits.length };
  }

  async ofChallenges(viewer: Viewer, { seenChallengeIds }: AlertPreference): Promise<ChallengeNews> {
    const found = await this.forMe.run(viewer, LOOKED_AT);
    if (!found) return { challenges: [], seenChallengeIds };
    const known = new Set(seenChallengeIds);
    const fresh = found.fits.filter(({ challengeId }) => !known.has(challengeId));
    return {
      challenges: fresh.slice(0, FIRST_CHALLENGES).map((fit) => {
        const english = fitSentences(fit, 'en');
        return {
          challengeId: fit.challengeId,
          reasons: fitSentences(fit, 'zh').map((textZh, at) => ({ textZh, textEn: english[at] ?? textZh })),
        };
      }),
      seenChallengeIds: found.fits.map(({ challengeId }) => challengeId),
    };
  }

  /** An index may lag behind: nothing is told of that has been hidden, has gone or has changed since it was indexed. */
  private async asIndexed(viewer: Viewer, hits: readonly PresentHit[]): Promise<readonly PresentHit[]> {
    const present = new Map<string, number>();
    for (const index of new Set(hits.map((hit) => hit.index))) {
      const ids = hits.filter((hit) => hit.index === index).map(({ id }) => id);
      for (let at = 0; at < ids.length; at += READ_AT_ONCE) {
        const found = await this.documents.of(viewer, index, ids.slice(at, at + READ_AT_ONCE));
        for (const [id, { rev }] of found) present.set(keyOf({ index, id }), rev);
      }
    }
    return hits.filter((hit) => present.get(keyOf(hit)) === hit.rev);
  }
}

/** The search's part of a digest. */
export function entryOf({ search, fresh }: SearchNews): DigestEntry {
  return {
    searchId: search.id,
    name: search.name,
    count: fresh.length,
    hits: fresh.slice(0, FIRST_HITS).map(({ index, id }) => ({ index, id })),
  };
}
