import type { SearchDocument } from '../../search-document.js';
import { entryOf } from '../entry.js';
import type { Generation } from '../generation.js';
import type { DocumentFacts } from '../segments/documents-writer.js';
import { RunBuilder, type Run } from '../segments/run.js';

/** Documents with their words cut and sorted: document n of the run is the n-th of `documents`. */
export interface MadeRun {
  readonly run: Run;
  readonly documents: readonly (DocumentFacts & { readonly rev: number })[];
}

/** Cuts and sorts the words of some documents. */
export function makeRun(documents: readonly SearchDocument[], generation: Generation): MadeRun {
  const run = new RunBuilder();
  const facts = documents.map((document) => {
    const entry = entryOf(document, generation);
    run.add(entry);
    const { id, acl, labels, numbers } = entry;
    return { id, acl, labels, numbers, rev: document.rev };
  });
  return { run: run.finish(), documents: facts };
}
