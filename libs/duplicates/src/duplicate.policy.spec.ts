import type { Role, Viewer } from '@jiebang/kernel';
import { mayDecideDuplicates, mayMergeGuarded } from './duplicate.policy.js';

function viewer(role: Role, programmeId: string | null = null): Viewer {
  return {
    kind: 'person',
    accountId: 'a',
    personId: 'p',
    grants: [{ role, organisationId: null, programmeId }],
    scopes: null,
    locale: 'zh',
    requestId: 'r',
  };
}

describe('who decides about duplicates', () => {
  it('is the office and administrators without a scope', () => {
    expect(mayDecideDuplicates(viewer('pmo'))).toBe(true);
    expect(mayDecideDuplicates(viewer('admin'))).toBe(true);
    expect(mayDecideDuplicates(viewer('pmo', 'one programme'))).toBe(false);
    expect(mayDecideDuplicates(viewer('clinician'))).toBe(false);
  });

  it('is administrators alone where roles of trust would go over', () => {
    expect(mayMergeGuarded(viewer('admin'))).toBe(true);
    expect(mayMergeGuarded(viewer('pmo'))).toBe(false);
  });
});
