import { systemViewer, visitor, type Role, type Viewer } from '@jiebang/kernel';
import {
  audienceOf,
  maySeeCompleteness,
  mayKeepProfile,
  mayWithdraw,
  visibleLevels,
} from './profile.policy.js';

const person = (personId: string, ...roles: readonly Role[]): Viewer => ({
  ...visitor(),
  kind: 'person',
  accountId: `account-${personId}`,
  personId,
  grants: roles.map((role) => ({ role, organisationId: null, programmeId: null })),
});

describe('who sees a profile', () => {
  it.each([
    ['a visitor', visitor(), 'public', ['public']],
    ['somebody signed in', person('b', 'engineer'), 'signed_in', ['public', 'signed_in']],
    ['an administrator', person('b', 'admin'), 'signed_in', ['public', 'signed_in']],
    ['the project office', person('b', 'pmo'), 'whole', ['public', 'signed_in', 'private']],
    ['the platform', systemViewer('job'), 'whole', ['public', 'signed_in', 'private']],
  ] as const)('%s', (_, viewer, audience, levels) => {
    expect(audienceOf(viewer, 'a')).toBe(audience);
    expect(visibleLevels(viewer)).toEqual(levels);
    expect(maySeeCompleteness(viewer, 'a')).toBe(audience === 'whole');
  });

  it('is written by its person, and by an office or an administrator of everything', () => {
    expect(mayKeepProfile(person('a', 'student'), 'a')).toBe(true);
    expect(mayKeepProfile(person('b', 'pmo'), 'a')).toBe(true);
    expect(mayKeepProfile(person('b', 'admin'), 'a')).toBe(true);
    expect(mayKeepProfile(person('b', 'clinician', 'auditor'), 'a')).toBe(false);
    const scoped = {
      ...person('b'),
      grants: [{ role: 'pmo', organisationId: 'o', programmeId: null }] as const,
    };
    expect(mayKeepProfile(scoped, 'a')).toBe(false);
  });

  it('the person themself sees all of it, and of others what everybody sees', () => {
    expect(audienceOf(person('a', 'student'), 'a')).toBe('whole');
    expect(visibleLevels(person('a', 'student'))).toEqual(['public', 'signed_in']);
  });
});

describe('a declaration of a conflict', () => {
  it('is withdrawn by its declarer alone', () => {
    const declaration = { declarerPersonId: 'a' };
    expect(mayWithdraw(person('a', 'engineer'), declaration)).toBe(true);
    expect(mayWithdraw(person('b', 'pmo'), declaration)).toBe(false);
    expect(mayWithdraw(visitor(), declaration)).toBe(false);
  });
});
