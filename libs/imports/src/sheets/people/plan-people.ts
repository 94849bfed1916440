import {
  IDENTITY_RULES,
  type AffiliationRecord,
  type PersonContent,
  type PersonIdentity,
  type RegisteredPerson,
} from '@jiebang/identity';
import type { Bilingual, Id } from '@jiebang/kernel';
import type { ProfileChanges, ProfileKind, ProfileRecord } from '@jiebang/people';
import {
  rowProblem,
  type CellProblem,
  type SheetKey,
  type SheetReading,
  type SheetRow,
} from '@jiebang/platform/spreadsheet';
import type { OrganisationPaths } from '../organisation-paths.js';
import type { PlannedRow, SheetPlan } from '../sheet-import.js';
import { peopleSheet, type PeopleSheet } from './people.sheet.js';
import { sayTheSame, termsOf } from './term-columns.js';

/** What is known of the people of a file. */
export interface KnownPeople {
  /** All who are known by one of the file's numbers or ORCIDs. */
  readonly people: readonly RegisteredPerson[];
  readonly profiles: ReadonlyMap<Id, ProfileRecord>;
  readonly posts: ReadonlyMap<Id, readonly AffiliationRecord[]>;
  readonly organisations: OrganisationPaths;
}

/** A post to note, and the one at the same place that it takes the place of. */
export interface PlannedPost {
  readonly organisationId: Id;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly replaces: AffiliationRecord | null;
}

export interface PersonStep extends PlannedRow {
  /** Null for somebody new. */
  readonly present: RegisteredPerson | null;
  /** Null where the register says the same already, and so below. */
  readonly person: PersonContent | null;
  readonly profile: ProfileChanges | null;
  readonly profileVersion: number | null;
  readonly post: PlannedPost | null;
}

type Row = SheetRow<PeopleSheet>;
type Key = SheetKey<PeopleSheet>;

/**
 * What the rows of a file change. A column that the file lacks changes nothing; a blank cell empties the field, save for
 * what people are known by, which stays for good.
 */
export function planPeople(reading: SheetReading<PeopleSheet>, known: KnownPeople): SheetPlan<PersonStep> {
  const byNumber = indexed(known.people, ({ identityNumber }) => identityNumber);
  const byOrcid = indexed(known.people, ({ orcid }) => orcid);
  const taken = new Map<Id, number>();
  const steps: PersonStep[] = [];
  const problems: CellProblem[] = [];
  for (const row of reading.rows) {
    const planner = new RowPlanner(reading, known, row);
    const present = planner.personAmong(byNumber, byOrcid, taken);
    const step = planner.step(present);
    problems.push(...planner.problems);
    if (planner.problems.length === 0) steps.push(step);
  }
  return { steps, problems };
}

function indexed(
  people: readonly RegisteredPerson[],
  key: (person: RegisteredPerson) => string | null,
): ReadonlyMap<string, RegisteredPerson> {
  return new Map(
    people.flatMap((person) => (key(person) === null ? [] : [[key(person) ?? '', person] as const])),
  );
}

const TEXTS = {
  IDENTITY_CONFLICT: {
    zh: '工号（学号）与 ORCID 属于两个不同的人。',
    en: 'The identity number and the ORCID belong to two different people.',
  },
  IDENTITY_FIXED: {
    zh: '此人已登记为另一工号（学号）或 ORCID，不能更改。',
    en: 'This person is registered with another number or ORCID, which cannot be changed.',
  },
  MERGED_PERSON: {
    zh: '此号码属于一条已并入他人的记录，请改用保留记录的号码。',
    en: 'This number belongs to a record that was merged into another: use the number of that one.',
  },
  UNKNOWN_ORGANISATION: {
    zh: '没有此单位，请先创建。',
    en: 'There is no such organisation: create it first.',
  },
  AMBIGUOUS_ORGANISATION: {
    zh: '有多个同名单位，请填写完整路径。',
    en: 'Several organisations are called so: give the whole path.',
  },
  TITLE_WITHOUT_ORGANISATION: { zh: '填写职务时须填写单位。', en: 'A title needs an organisation.' },
  TITLE_MISSING: { zh: '填写单位时须填写职务。', en: 'An organisation needs a title.' },
  TERMS_UNPAIRED: {
    zh: '中英文专长的条数须一致，缺少的写 —。',
    en: 'Both languages need equally many terms; write — where one is missing.',
  },
} as const satisfies Record<string, Bilingual>;

class RowPlanner {
  readonly problems: CellProblem[] = [];

  constructor(
    private readonly reading: SheetReading<PeopleSheet>,
    private readonly known: KnownPeople,
    private readonly row: Row,
  ) {}

  /** The registered person whom the row means, or null for somebody new. */
  personAmong(
    byNumber: ReadonlyMap<string, RegisteredPerson>,
    byOrcid: ReadonlyMap<string, RegisteredPerson>,
    taken: Map<Id, number>,
  ): RegisteredPerson | null {
    const { identityNumber, orcid } = this.row.values;
    if (identityNumber === null && orcid === null) {
      this.refuse('identityNumber', 'REQUIRED', IDENTITY_RULES.REQUIRED);
      return null;
    }
    const numbered = identityNumber === null ? undefined : byNumber.get(identityNumber);
    const listed = orcid === null ? undefined : byOrcid.get(orcid);
    if (numbered && listed && numbered.id !== listed.id) this.note('orcid', 'IDENTITY_CONFLICT');
    const person = numbered ?? listed ?? null;
    if (person) this.checkSame(person, { identityNumber, orcid }, taken);
    return person;
  }

  private checkSame(person: RegisteredPerson, said: PersonIdentity, taken: Map<Id, number>): void {
    if (person.mergedIntoId !== null) this.note('identityNumber', 'MERGED_PERSON');
    for (const key of ['identityNumber', 'orcid'] as const) {
      if (said[key] !== null && person[key] !== null && said[key] !== person[key])
        this.note(key, 'IDENTITY_FIXED');
    }
    const earlier = taken.get(person.id);
    if (earlier !== undefined)
      this.refuse('identityNumber', 'DUPLICATE_IN_FILE', {
        zh: `与第 ${earlier} 行是同一人。`,
        en: `The same person as in row ${earlier}.`,
      });
    else taken.set(person.id, this.row.row);
  }

  step(present: RegisteredPerson | null): PersonStep {
    const profile = present ? (this.known.profiles.get(present.id) ?? null) : null;
    const person = this.person(present);
    const changes = this.profile(profile);
    const post = this.post(present ? (this.known.posts.get(present.id) ?? []) : []);
    const changed = person !== null || changes !== null || post !== null;
    const action = present === null ? 'create' : changed ? 'update' : 'skip';
    const profileVersion = profile?.version ?? null;
    return { row: this.row.row, action, present, person, profile: changes, profileVersion, post };
  }

  private person(present: RegisteredPerson | null): PersonContent | null {
    const { nameZh, nameEn, email, identityNumber, orcid } = this.row.values;
    const content: PersonContent = {
      nameZh,
      nameEn,
      email: this.has('email') ? email : (present?.email ?? null),
      identityNumber: identityNumber ?? present?.identityNumber ?? null,
      orcid: orcid ?? present?.orcid ?? null,
    };
    const keys = Object.keys(content) as (keyof PersonContent)[];
    return present && keys.every((key) => content[key] === present[key]) ? null : content;
  }

  private profile(present: ProfileRecord | null): ProfileChanges | null {
    const { kind, disciplineCodes, campus, capacity } = this.row.values;
    const changes: ProfileChanges = {
      ...(kind === present?.kind ? {} : { kind: kind as ProfileKind }),
      ...this.terms(present),
      ...(this.has('disciplineCodes') && !sameList(disciplineCodes, present?.disciplineCodes ?? [])
        ? { disciplineCodes }
        : {}),
      ...(this.has('campus') && campus !== (present?.campus ?? null) ? { campus } : {}),
      ...(capacity !== null && capacity !== present?.capacity ? { capacity } : {}),
    };
    return Object.keys(changes).length > 0 ? changes : null;
  }

  private terms(present: ProfileRecord | null): Pick<ProfileChanges, 'terms'> {
    if (!this.has('expertiseZh') && !this.has('expertiseEn')) return {};
    const { expertiseZh, expertiseEn } = this.row.values;
    const written = termsOf(expertiseZh, expertiseEn);
    if (written === null) {
      this.note('expertiseEn', 'TERMS_UNPAIRED');
      return {};
    }
    const kept = present?.terms ?? [];
    if (sayTheSame(written, kept)) return {};
    // Evidence is cited by people in their profile; a file that repeats a term does not take its citations away.
    const cited = ({ zh, en }: { zh: string; en: string }) =>
      kept.find((term) => sayTheSame([{ zh, en }], [term]))?.evidenceIds ?? [];
    return { terms: written.map((term) => ({ ...term, evidenceIds: cited(term) })) };
  }

  private post(present: readonly AffiliationRecord[]): PlannedPost | null {
    const { organisation, titleZh, titleEn } = this.row.values;
    if (organisation === null) {
      if (titleZh !== null) this.note('organisation', 'TITLE_WITHOUT_ORGANISATION');
      return null;
    }
    const found = this.known.organisations.find(organisation);
    if (found.id === null) {
      this.note('organisation', found.ambiguous ? 'AMBIGUOUS_ORGANISATION' : 'UNKNOWN_ORGANISATION');
      return null;
    }
    if (titleZh === null) {
      this.note('titleZh', 'TITLE_MISSING');
      return null;
    }
    const here = present.filter(({ organisationId }) => organisationId === found.id);
    if (here.some((post) => post.titleZh === titleZh)) return null;
    // A new title at the main place is a promotion; anywhere else it may be a second post (双聘).
    const replaces = here.find(({ main }) => main) ?? null;
    return { organisationId: found.id, titleZh, titleEn: titleEn ?? titleZh, replaces };
  }

  private has(key: Key): boolean {
    return this.reading.letters.has(key);
  }

  private note(key: Key, code: keyof typeof TEXTS): void {
    this.refuse(key, code, TEXTS[code]);
  }

  private refuse(key: Key, code: string, text: Bilingual): void {
    this.problems.push(rowProblem(peopleSheet, this.reading, this.row, key, { code, ...text }));
  }
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
