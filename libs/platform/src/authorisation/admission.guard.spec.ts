import { visitor, type Viewer } from '@jiebang/kernel';
import { admit } from './admission.guard.js';
import { defineCapabilities } from './capability.js';

const can = defineCapabilities({ 'need.submit': ['clinician'] });
const clinician: Viewer = {
  ...visitor(),
  kind: 'person',
  accountId: 'a',
  personId: 'p',
  grants: [{ role: 'clinician', organisationId: null, programmeId: null }],
};

describe('admit', () => {
  it('keeps an entry point without a marker closed, to people and visitors', () => {
    expect(() => admit(clinician, undefined)).toThrow('FORBIDDEN');
    expect(() => admit(visitor(), undefined)).toThrow('SIGN_IN_REQUIRED');
  });

  it('lets in whoever bears a role that has the capability', () => {
    const admission = { to: 'capable', capabilities: [can['need.submit']] } as const;
    expect(() => admit(clinician, admission)).not.toThrow();
    expect(() => admit({ ...clinician, grants: [] }, admission)).toThrow('FORBIDDEN');
  });

  it('limits a token to its scopes', () => {
    const admission = { to: 'capable', capabilities: [can['need.submit']] } as const;
    expect(() => admit({ ...clinician, scopes: ['need.submit'] }, admission)).not.toThrow();
    expect(() => admit({ ...clinician, scopes: ['read'] }, admission)).toThrow('FORBIDDEN');
    expect(() => admit({ ...clinician, scopes: [] }, { to: 'signed-in' })).toThrow('FORBIDDEN');
    expect(() => admit({ ...clinician, scopes: ['read'] }, { to: 'signed-in' })).not.toThrow();
  });

  it('lets no token change what has no capability of its own', () => {
    const token = { ...clinician, scopes: ['read', 'need.submit'] };
    expect(() => admit(token, { to: 'signed-in' }, true)).toThrow('FORBIDDEN');
    expect(() => admit(clinician, { to: 'signed-in' }, true)).not.toThrow();
    const capable = { to: 'capable', capabilities: [can['need.submit']] } as const;
    expect(() => admit(token, capable, true)).not.toThrow();
  });
});
