import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '@jiebang/kernel';
import type { SearchDocument } from '@jiebang/platform/search';
import { aclOf } from './domain/audiences.js';
import { DocumentProjections } from './projections/document-projections.js';
import type { FilledIndex } from './search-indexes.js';

/** What searchable things are at this moment: made from the database, whatever the index still has of them. */
@Injectable()
export class ReadDocuments {
  constructor(private readonly projections: DocumentProjections) {}

  /** The documents, by the id of the entity, that the viewer may see now. What is gone or hidden is left out. */
  async of(viewer: Viewer, index: FilledIndex, ids: readonly Id[]): Promise<ReadonlyMap<Id, SearchDocument>> {
    if (ids.length === 0) return new Map();
    const acl = aclOf(viewer);
    const { upsert } = await this.projections.of(index).batchOf([...new Set(ids)]);
    return new Map(
      upsert
        .filter((document) => document.acl.some((entry) => acl.includes(entry)))
        .map((document) => [document['entityId'] as Id, document]),
    );
  }
}

/** The name of what a document stands for, in both languages; blank where it has none in one of them. */
export function titlesOf(document: SearchDocument): { readonly titleZh: string; readonly titleEn: string } {
  const text = (...attributes: readonly string[]) =>
    attributes.map((attribute) => document[attribute]).find((value) => typeof value === 'string') ?? '';
  return { titleZh: text('name', 'title'), titleEn: text('nameEn', 'titleEn') };
}
