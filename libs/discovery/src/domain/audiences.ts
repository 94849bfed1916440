import type { Viewer } from '@jiebang/kernel';

/** The two entries that a document's acl may have. There is none for anything narrower: that is never indexed. */
export const PUBLIC = 'public';
export const SIGNED_IN = 'signed_in';

/**
 * The one entry that a viewer has. Whoever is signed in does not have the public one as well: an entity that shows them
 * more has a document of its own for them, and would be found twice.
 */
export function aclOf(viewer: Viewer): readonly string[] {
  return [viewer.kind === 'visitor' ? PUBLIC : SIGNED_IN];
}
