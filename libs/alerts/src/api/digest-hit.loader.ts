import { Injectable } from '@nestjs/common';
import {
  entityOf,
  INDEXES,
  ReadDocuments,
  titlesOf,
  type FilledIndex,
  type SearchEntity,
} from '@jiebang/discovery';
import type { Id } from '@jiebang/kernel';
import { BatchLoader, type GraphqlContext } from '@jiebang/platform/graphql';

/** What a hit is called, as the viewer of the request sees it now. */
export interface NamedHit {
  readonly id: Id;
  readonly index: FilledIndex;
  readonly entity: SearchEntity;
  readonly titleZh: string;
  readonly titleEn: string;
}

/** Hits of digests by `index id`; null for what has gone or may not be seen. */
@Injectable()
export class DigestHitLoader extends BatchLoader<string, NamedHit | null> {
  constructor(private readonly documents: ReadDocuments) {
    super();
  }

  protected async batch(keys: readonly string[], { viewer }: GraphqlContext) {
    const named = new Map<string, NamedHit | null>();
    for (const index of INDEXES) {
      const ids = keys
        .filter((key) => key.startsWith(`${index} `))
        .map((key) => key.slice(index.length + 1) as Id);
      for (const [id, document] of await this.documents.of(viewer, index, ids)) {
        named.set(`${index} ${id}`, { id, index, entity: entityOf(index, document), ...titlesOf(document) });
      }
    }
    return named;
  }

  protected absent() {
    return null;
  }
}
