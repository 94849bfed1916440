import type { SearchDocument } from '@jiebang/platform/search';
import { WrittenDocuments } from './written-documents.js';

const document = (id: string, more: object = {}): SearchDocument => ({
  id,
  rev: 1,
  acl: ['public'],
  updatedAt: 0,
  ...more,
});

describe('catching up with a rebuild', () => {
  it('writes what is new or differs in anything, and takes out what was written', () => {
    const written = new WrittenDocuments();
    written.add([document('same', { name: 'a' }), document('changed'), document('gone')]);
    const changed = document('changed', { status: 'closed' });
    const batch = {
      upsert: [document('same', { name: 'a' }), changed, document('new')],
      remove: ['gone', 'never'],
    };
    expect(written.needed(batch)).toEqual({ upsert: [changed, document('new')], remove: ['gone'] });
  });
});
