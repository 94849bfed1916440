import { systemViewer, visitor, type Role, type Viewer } from '@jiebang/kernel';
import { mayEnterPeople, mayGrant, mayKeepAffiliations, mayManageAccounts } from './account.policy.js';

const bearer = (
  role: Role,
  organisationId: string | null = null,
  programmeId: string | null = null,
): Viewer => ({
  ...visitor(),
  kind: 'person',
  accountId: 'a',
  personId: 'p',
  grants: [{ role, organisationId, programmeId }],
});

const everywhere = { organisationId: null, programmeId: null };

describe('mayManageAccounts', () => {
  it('is for administrators of everything', () => {
    expect(mayManageAccounts(bearer('admin'))).toBe(true);
    expect(mayManageAccounts(systemViewer('command'))).toBe(true);
    expect(mayManageAccounts(bearer('admin', 'hospital'))).toBe(false);
    expect(mayManageAccounts(bearer('pmo'))).toBe(false);
    expect(mayManageAccounts(visitor())).toBe(false);
  });
});

describe('mayEnterPeople', () => {
  it('is for offices and administrators without a scope', () => {
    expect(mayEnterPeople(bearer('admin'))).toBe(true);
    expect(mayEnterPeople(bearer('pmo'))).toBe(true);
    expect(mayEnterPeople(bearer('pmo', null, 'programme'))).toBe(false);
    expect(mayEnterPeople(bearer('auditor'))).toBe(false);
    expect(mayEnterPeople(visitor())).toBe(false);
  });
});

describe('mayGrant', () => {
  it('lets an administrator of everything grant everything', () => {
    expect(mayGrant(bearer('admin'), { role: 'admin', ...everywhere }, [])).toBe(true);
  });

  it('keeps an administrator of an organisation within it', () => {
    const admin = bearer('admin', 'hospital');
    const within = { role: 'clinician', organisationId: 'ward', programmeId: null } as const;
    expect(mayGrant(admin, within, ['ward', 'hospital'])).toBe(true);
    expect(mayGrant(admin, { ...within, organisationId: 'school' }, ['school', 'university'])).toBe(false);
    expect(mayGrant(admin, { role: 'clinician', ...everywhere }, [])).toBe(false);
  });

  it('keeps an administrator of a programme within it', () => {
    const admin = bearer('admin', null, 'spring');
    expect(mayGrant(admin, { role: 'reviewer', organisationId: null, programmeId: 'spring' }, [])).toBe(true);
    expect(mayGrant(admin, { role: 'reviewer', organisationId: null, programmeId: 'autumn' }, [])).toBe(
      false,
    );
    expect(mayGrant(admin, { role: 'reviewer', ...everywhere }, [])).toBe(false);
  });

  it('lets no scoped administrator make another one', () => {
    const wanted = { role: 'admin', organisationId: 'hospital', programmeId: null } as const;
    expect(mayGrant(bearer('admin', 'hospital'), wanted, ['hospital'])).toBe(false);
  });

  it('is for nobody else', () => {
    expect(mayGrant(bearer('pmo'), { role: 'student', ...everywhere }, [])).toBe(false);
  });
});

describe('mayKeepAffiliations', () => {
  it('follows the tree of organisations', () => {
    expect(mayKeepAffiliations(bearer('pmo'), ['ward', 'hospital'])).toBe(true);
    expect(mayKeepAffiliations(bearer('pmo', 'hospital'), ['ward', 'hospital'])).toBe(true);
    expect(mayKeepAffiliations(bearer('pmo', 'school'), ['ward', 'hospital'])).toBe(false);
    expect(mayKeepAffiliations(bearer('clinician'), ['ward'])).toBe(false);
  });
});
