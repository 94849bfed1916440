import type { Id } from '@jiebang/kernel';
import { normalisedRef } from '@jiebang/people';
import type { DemoConflict, DemoEvidence, DemoOrganisation, DemoPerson } from '../generator/demo.types.js';
import type { BulkRow } from './bulk-insert.js';
import { demoId } from './demo-ids.js';
import { FRESH } from './fresh.js';
import type { TableRows } from './table-rows.js';

const ORGANISATION_KIND: Readonly<Record<string, string>> = {
  office: 'department',
  clinical_department: 'hospital_department',
};

/** Organisations, a parent before its parts. */
export function organisationRows(organisations: readonly DemoOrganisation[]): TableRows {
  return {
    table: 'organisation',
    rows: organisations.map(({ key, kind, parentKey, nameZh, nameEn, departmentCode }) => ({
      id: demoId(key),
      ...FRESH,
      kind: ORGANISATION_KIND[kind] ?? kind,
      parent_id: parentKey === null ? null : demoId(parentKey),
      name_zh: nameZh,
      name_en: nameEn,
      code: departmentCode,
      synthetic: true,
    })),
  };
}

/**
 * People, their posts, accounts, roles, profiles and licences. One password hash serves all demo accounts; without one
 * nobody can sign in to them.
 */
export function peopleRows(people: readonly DemoPerson[], passwordHash: string | null): TableRows[] {
  return [
    { table: 'person', rows: people.map(personRow) },
    { table: 'affiliation', rows: people.flatMap(affiliationRows) },
    { table: 'account', rows: people.map((person) => accountRow(person, passwordHash)) },
    { table: 'role_grant', rows: people.flatMap(roleRows) },
    { table: 'profile', rows: people.filter(hasProfile).map(profileRow) },
    { table: 'mentor_licence', rows: people.filter(hasProfile).flatMap(licenceRows) },
  ];
}

/** Officers have an account but nothing to match. */
const hasProfile = ({ kind }: DemoPerson) => kind !== 'officer';

function personRow({ key, displayNameZh, displayNameEn, personNumber, email }: DemoPerson): BulkRow {
  return {
    id: demoId(key),
    ...FRESH,
    name_zh: displayNameZh,
    name_en: displayNameEn,
    identity_number: personNumber,
    email,
    synthetic: true,
  };
}

function affiliationRows({ key, affiliations }: DemoPerson): BulkRow[] {
  return affiliations.map(({ organisationKey, positionZh, positionEn, primary, since }) => ({
    id: demoId(key, `at ${organisationKey}`),
    ...FRESH,
    person_id: demoId(key),
    organisation_id: demoId(organisationKey),
    title_zh: positionZh,
    title_en: positionEn,
    main: primary,
    started_on: since,
  }));
}

/** The login of a demo account: `p0042`, or `b0000042` for one of the bulk data. */
export function demoLogin({ key }: Pick<DemoPerson, 'key'>): string {
  const [kind = '', number = ''] = key.split(':');
  return `${kind.slice(0, 1)}${number}`;
}

export function demoAccountId(personKey: string): Id {
  return demoId(personKey, 'account');
}

function accountRow(person: DemoPerson, passwordHash: string | null): BulkRow {
  return {
    id: demoAccountId(person.key),
    ...FRESH,
    person_id: demoId(person.key),
    login: demoLogin(person),
    password_hash: passwordHash,
    status: 'active',
    failed_attempts: 0,
  };
}

function roleRows({ key, roles }: DemoPerson): BulkRow[] {
  return roles.map((role) => ({
    id: demoId(key, `role ${role}`),
    ...FRESH,
    account_id: demoAccountId(key),
    role,
  }));
}

const MENTOR_KINDS = ['clinician', 'scientist', 'engineer', 'enterprise'];

function profileRow(person: DemoPerson): BulkRow {
  return {
    person_id: demoId(person.key),
    ...FRESH,
    revision: 1,
    kind: person.kind,
    headline_zh: person.titleZh,
    headline_en: person.titleEn,
    terms: person.expertise.map(({ zh, en }) => ({ zh, en, evidenceIds: [] })),
    // The department is the person's post. It is no discipline: the register would refuse to save it.
    discipline_codes: distinct(person.disciplineCodes),
    methods: person.methods.map(({ zh }) => zh),
    instruments: person.instruments.map(({ zh }) => zh),
    wanted_problems: [],
    languages: person.languages,
    campus: person.campus,
    capacity: person.capacity,
    accepts_mentoring: MENTOR_KINDS.includes(person.kind),
    availability: person.availability.map((window) => ({ ...window, fromOn: null, untilOn: null })),
    visibility: {
      about: 'public',
      expertise: 'public',
      evidence: 'public',
      availability: 'signed_in',
      mentoring: 'public',
    },
  };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function licenceRows({ key, mentorLicence }: DemoPerson): BulkRow[] {
  if (!mentorLicence) return [];
  const { state, certifiedOn, recheckDueOn } = mentorLicence;
  return [{ person_id: demoId(key), ...FRESH, state, certified_on: certifiedOn, recheck_on: recheckDueOn }];
}

/** One item for each person of a joint work; the shared reference is what ties them. */
export function evidenceRows(evidence: readonly DemoEvidence[], known: ReadonlySet<string>): TableRows {
  return {
    table: 'evidence_item',
    rows: evidence.flatMap(({ key, kind, titleZh, titleEn, year, ref, personKeys }) =>
      personKeys
        .filter((personKey) => known.has(personKey))
        .map((personKey) => ({
          id: demoId(key, personKey),
          ...FRESH,
          person_id: demoId(personKey),
          kind,
          title_zh: titleZh,
          title_en: titleEn,
          year,
          ref: writtenRef(kind, ref),
          keywords: [],
        })),
    ),
  };
}

/** 10.5555 is the registry's own prefix for examples: such a DOI leads nowhere, and says so. */
function writtenRef(kind: DemoEvidence['kind'], ref: string): string | null {
  return normalisedRef(kind === 'publication' ? `10.5555/jiebang.${ref}` : ref);
}

/** Conflicts between people; those with an organisation have no place in the tables yet. */
export function conflictRows(conflicts: readonly DemoConflict[]): TableRows {
  return {
    table: 'declared_conflict',
    rows: conflicts.flatMap(({ key, personKey, otherPersonKey, kind, reason, declaredOn }) =>
      otherPersonKey === null
        ? []
        : [
            {
              id: demoId(key),
              ...FRESH,
              declarer_person_id: demoId(personKey),
              other_person_id: demoId(otherPersonKey),
              kind: kind === 'family' ? 'family' : 'other',
              reason: reason.zh,
              declared_at: declaredOn,
            },
          ],
    ),
  };
}
