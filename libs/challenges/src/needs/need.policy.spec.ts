import { visitor, type Role, type Viewer } from '@jiebang/kernel';
import {
  mayAskAbout,
  mayReadNeed,
  mayScreenFor,
  maySeeDetails,
  maySeeScreeners,
  maySeeVerdicts,
  needAudience,
  visibleNeed,
  type GuardedNeed,
} from './need.policy.js';

const as = (personId: string, role?: Role, programmeId: string | null = null): Viewer => ({
  ...visitor(),
  kind: 'person',
  accountId: `account of ${personId}`,
  personId,
  grants: role ? [{ role, organisationId: null, programmeId }] : [],
});

const need = (part: Partial<GuardedNeed> = {}): GuardedNeed => ({
  ownerPersonId: 'owner',
  programmeId: 'p1',
  state: 'submitted',
  returnState: null,
  submittedAt: new Date('2026-01-01T00:00:00Z'),
  confidentiality: 'internal',
  screenerIds: [],
  ...part,
});

const owner = as('owner', 'clinician');
const office = as('office', 'pmo');
const otherOffice = as('other', 'pmo', 'p2');
const auditor = as('auditor', 'auditor');
const engineer = as('engineer', 'engineer');
const student = as('student', 'student');

describe('mayReadNeed', () => {
  it('keeps what was never submitted with its owner', () => {
    const draft = need({ state: 'draft', submittedAt: null });
    const withdrawn = need({ state: 'withdrawn', submittedAt: null });
    for (const secret of [draft, withdrawn]) {
      expect(mayReadNeed(owner, secret)).toBe(true);
      for (const viewer of [office, auditor, engineer, visitor()])
        expect(mayReadNeed(viewer, secret)).toBe(false);
    }
  });

  it('opens it to the office of its programme and to auditors, in every state after', () => {
    expect(mayReadNeed(office, need({ state: 'declined' }))).toBe(true);
    expect(mayReadNeed(auditor, need({ state: 'pooled' }))).toBe(true);
    expect(mayReadNeed(otherOffice, need())).toBe(false);
    expect(mayReadNeed(otherOffice, need({ programmeId: null }))).toBe(true);
    expect(mayReadNeed(student, need())).toBe(false);
  });

  it('opens it to screeners while it waits for them, and for those who screened it after', () => {
    expect(mayReadNeed(engineer, need())).toBe(true);
    expect(mayReadNeed(engineer, need({ state: 'info_requested', returnState: 'submitted' }))).toBe(true);
    expect(mayReadNeed(engineer, need({ state: 'info_requested', returnState: 'pooled' }))).toBe(false);
    expect(mayReadNeed(engineer, need({ state: 'screened' }))).toBe(false);
    expect(mayReadNeed(engineer, need({ state: 'pooled', screenerIds: ['engineer'] }))).toBe(true);
  });
});

describe('screening rights', () => {
  it('give the medical side to clinicians, the engineering side to engineers', () => {
    expect([mayScreenFor(owner, 'medical'), mayScreenFor(owner, 'engineering')]).toEqual([true, false]);
    expect([mayScreenFor(engineer, 'medical'), mayScreenFor(engineer, 'engineering')]).toEqual([false, true]);
    expect(mayScreenFor(office, 'medical')).toBe(false);
  });

  it('let the office and the screeners ask, and nobody else', () => {
    expect([office, engineer, auditor, student].map((viewer) => mayAskAbout(viewer, need()))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(mayAskAbout(engineer, need({ state: 'pooled' }))).toBe(false);
  });
});

describe('confidential details', () => {
  it('are for the owner, the office, and at the lower tiers the screeners; not for auditors', () => {
    const highest = need({ confidentiality: 'confidential' });
    expect([owner, office, engineer, auditor].map((viewer) => maySeeDetails(viewer, need()))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect([owner, office, engineer].map((viewer) => maySeeDetails(viewer, highest))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('are taken out of what others see', () => {
    const secret = { ...need({ confidentiality: 'confidential' }), confidentialDetails: 'x' };
    expect(visibleNeed(engineer, secret).confidentialDetails).toBeNull();
    expect(visibleNeed(office, secret)).toBe(secret);
  });
});

describe('verdicts', () => {
  it('stay hidden from a screener until their own is in, and from the owner until both are', () => {
    expect(maySeeVerdicts(engineer, need({ screenerIds: ['doctor'] }))).toBe(false);
    expect(maySeeVerdicts(engineer, need({ screenerIds: ['doctor', 'engineer'] }))).toBe(true);
    expect(maySeeVerdicts(owner, need())).toBe(false);
    expect(maySeeVerdicts(owner, need({ state: 'screened' }))).toBe(true);
    expect(maySeeVerdicts(office, need())).toBe(true);
  });

  it('never name the screeners to the owner', () => {
    expect(maySeeScreeners(owner, need({ state: 'screened' }))).toBe(false);
    expect(maySeeScreeners(office, need({ state: 'screened' }))).toBe(true);
  });
});

describe('needAudience', () => {
  it('is everything for an unscoped office and auditors, some programmes for a scoped one, screenings for screeners', () => {
    expect(needAudience(office)).toEqual({ programmeIds: null, screenerId: null });
    expect(needAudience(auditor)).toEqual({ programmeIds: null, screenerId: null });
    expect(needAudience(otherOffice)).toEqual({ programmeIds: ['p2'], screenerId: null });
    expect(needAudience(engineer)).toEqual({ programmeIds: [], screenerId: 'engineer' });
    expect(needAudience(student)).toEqual({ programmeIds: [], screenerId: null });
  });
});
