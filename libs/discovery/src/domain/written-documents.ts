import { createHash } from 'node:crypto';
import { canonicalJson } from '@jiebang/kernel';
import type { SearchBatch, SearchDocument } from '@jiebang/platform/search';

function digest(document: SearchDocument): string {
  return createHash('sha256').update(canonicalJson(document)).digest('base64');
}

/** Remembers what a rebuild wrote (a digest a document), so that catching up writes only what has changed since. */
export class WrittenDocuments {
  private readonly digests = new Map<string, string>();

  add(documents: readonly SearchDocument[]): void {
    for (const document of documents) this.digests.set(document.id, digest(document));
  }

  /** The batch without documents that were written just so, and without removals of what was never written. */
  needed({ upsert, remove }: SearchBatch): SearchBatch {
    return {
      upsert: upsert.filter((document) => this.digests.get(document.id) !== digest(document)),
      remove: remove.filter((id) => this.digests.has(id)),
    };
  }
}
