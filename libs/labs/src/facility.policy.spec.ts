import { visitor, type Role, type Viewer } from '@jiebang/kernel';
import { mayAnswerFor, mayAppointAt, mayEditFacility, mayOpenFacility } from './facility.policy.js';

const person = (personId: string, ...roles: readonly Role[]): Viewer => ({
  ...visitor(),
  kind: 'person',
  accountId: `account-${personId}`,
  personId,
  grants: roles.map((role) => ({ role, organisationId: null, programmeId: null })),
});

const facility = {
  responsiblePersonId: 'a',
  organisationId: 'o',
  staff: [
    { personId: 'd', role: 'deputy' },
    { personId: 's', role: 'operator' },
  ],
} as const;

describe('a facility', () => {
  it('is changed by whoever answers for it and by the project office', () => {
    expect(mayEditFacility(person('a', 'scientist'), facility)).toBe(true);
    expect(mayEditFacility(person('b', 'pmo'), facility)).toBe(true);
    expect(mayEditFacility(person('b', 'scientist'), facility)).toBe(false);
    expect(mayEditFacility(visitor(), facility)).toBe(false);
  });

  it('is changed by a deputy as well, who appoints nobody', () => {
    expect(mayEditFacility(person('d', 'engineer'), facility)).toBe(true);
    expect(mayAppointAt(person('d', 'engineer'), facility)).toBe(false);
    expect(mayEditFacility(person('s', 'engineer'), facility)).toBe(false);
  });

  it('is spoken for by everybody who works for it', () => {
    expect(['a', 'd', 's'].map((id) => mayAnswerFor(person(id, 'engineer'), facility))).toEqual([
      true,
      true,
      true,
    ]);
    expect(mayAnswerFor(person('z', 'pmo'), facility)).toBe(true);
    expect(mayAnswerFor(person('z', 'engineer'), facility)).toBe(false);
    expect(mayAnswerFor(visitor(), facility)).toBe(false);
  });

  it('is opened in an organisation of one’s own, for oneself, or by the project office', () => {
    expect(mayOpenFacility(person('a', 'scientist'), facility, ['o'])).toBe(true);
    expect(mayOpenFacility(person('a', 'scientist'), facility, ['p'])).toBe(false);
    expect(mayOpenFacility(person('b', 'scientist'), facility, ['o'])).toBe(false);
    expect(mayOpenFacility(person('b', 'pmo'), facility, [])).toBe(true);
  });
});
