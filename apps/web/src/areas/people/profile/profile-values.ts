import type { ProfileField, ProfileKind, SaveProfileInput, VisibilityLevel } from '../../../gql/graphql.js';
import type { WeekWindow } from '../week-hours.js';
import type { OwnProfile } from './profile.query.js';

export const FIELD_GROUPS = ['about', 'expertise', 'evidence', 'availability', 'mentoring'] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/** The fields of each group, each of which may have a level of its own. */
export const FIELDS_OF = {
  about: ['headline', 'bio', 'languages', 'campus'],
  expertise: ['terms', 'disciplineCodes', 'methods', 'instruments', 'wantedProblems'],
  evidence: [],
  availability: [],
  mentoring: ['capacity', 'licence'],
} as const satisfies Record<FieldGroup, readonly ProfileField[]>;

/** Days that are unlike the week. */
export interface ExceptionValue {
  readonly fromOn: string;
  readonly untilOn: string;
  readonly free: boolean;
  readonly startMinute: number | null;
  readonly endMinute: number | null;
  readonly note: string;
}

export interface TermValue {
  readonly zh: string;
  readonly en: string;
  readonly evidenceIds: readonly string[];
}

/** Everything that the editor edits, in one form: it is saved with one version. */
export interface ProfileValues {
  readonly kind: ProfileKind;
  readonly headlineZh: string;
  readonly headlineEn: string;
  readonly bioZh: string;
  readonly bioEn: string;
  readonly terms: readonly TermValue[];
  readonly disciplineCodes: readonly string[];
  readonly methods: readonly string[];
  readonly instruments: readonly string[];
  readonly wantedProblems: readonly string[];
  readonly languages: readonly string[];
  readonly campus: string | null;
  readonly capacity: number | null;
  readonly acceptsMentoring: boolean;
  readonly visibility: Readonly<Record<FieldGroup, VisibilityLevel>>;
  /** Levels of single fields; the others have their group's. */
  readonly fieldVisibility: Readonly<Partial<Record<ProfileField, VisibilityLevel>>>;
  readonly windows: readonly WeekWindow[];
  readonly exceptions: readonly ExceptionValue[];
}

const OPEN: ProfileValues['visibility'] = {
  about: 'public',
  expertise: 'public',
  evidence: 'public',
  availability: 'signed_in',
  mentoring: 'public',
};

/** What the server has, as the form holds it. */
export function valuesOf(profile: OwnProfile): ProfileValues {
  const { visibility, availability } = profile;
  return {
    kind: profile.kind,
    headlineZh: profile.headlineZh ?? '',
    headlineEn: profile.headlineEn ?? '',
    bioZh: profile.bioZh ?? '',
    bioEn: profile.bioEn ?? '',
    terms: profile.terms.map(({ zh, en, evidenceIds }) => ({ zh, en, evidenceIds })),
    disciplineCodes: profile.disciplineCodes,
    methods: profile.methods,
    instruments: profile.instruments,
    wantedProblems: profile.wantedProblems,
    languages: profile.languages,
    campus: profile.campus,
    capacity: profile.capacity,
    acceptsMentoring: profile.acceptsMentoring ?? false,
    visibility: visibility
      ? {
          about: visibility.about,
          expertise: visibility.expertise,
          evidence: visibility.evidence,
          availability: visibility.availability,
          mentoring: visibility.mentoring,
        }
      : OPEN,
    fieldVisibility: Object.fromEntries(
      (profile.fieldVisibility ?? []).map(({ field, level }) => [field, level]),
    ),
    exceptions: profile.availabilityExceptions.map(
      ({ fromOn, untilOn, free, startMinute, endMinute, note }) => ({
        fromOn,
        untilOn,
        free,
        startMinute,
        endMinute,
        note,
      }),
    ),
    windows: availability.map(({ weekday, startMinute, endMinute, fromOn, untilOn }) => ({
      weekday,
      startMinute,
      endMinute,
      fromOn,
      untilOn,
    })),
  };
}

const blank = (text: string) => (text.trim() === '' ? null : text.trim());

/** The input with what differs from `saved`; null where nothing does. Hours are no part of it: they have their own. */
export function changesBetween(saved: ProfileValues, values: ProfileValues): SaveProfileInput | null {
  const whole = (given: ProfileValues): SaveProfileInput => ({
    kind: given.kind,
    headlineZh: blank(given.headlineZh),
    headlineEn: blank(given.headlineEn),
    bioZh: blank(given.bioZh),
    bioEn: blank(given.bioEn),
    terms: given.terms
      .filter(({ zh, en }) => zh.trim() !== '' || en.trim() !== '')
      .map(({ zh, en, evidenceIds }) => ({ zh: blank(zh), en: blank(en), evidenceIds: [...evidenceIds] })),
    disciplineCodes: [...given.disciplineCodes],
    methods: [...given.methods],
    instruments: [...given.instruments],
    wantedProblems: [...given.wantedProblems],
    languages: [...given.languages],
    campus: given.campus,
    capacity: given.capacity,
    acceptsMentoring: given.acceptsMentoring,
    visibility: { ...given.visibility },
    fieldVisibility: (Object.entries(given.fieldVisibility) as [ProfileField, VisibilityLevel][])
      .map(([field, level]) => ({ field, level }))
      .sort((a, b) => (a.field < b.field ? -1 : 1)),
  });
  const before = new Map(Object.entries(whole(saved)).map(([name, value]) => [name, JSON.stringify(value)]));
  const changed = Object.entries(whole(values)).filter(
    ([name, value]) => JSON.stringify(value) !== before.get(name),
  );
  return changed.length === 0 ? null : Object.fromEntries(changed);
}

export function hoursDiffer(saved: ProfileValues, values: ProfileValues): boolean {
  return (
    JSON.stringify(saved.windows) !== JSON.stringify(values.windows) ||
    JSON.stringify(saved.exceptions) !== JSON.stringify(values.exceptions)
  );
}

/** The first in front. */
export function inDayOrder(exceptions: readonly ExceptionValue[]): readonly ExceptionValue[] {
  const key = ({ fromOn, untilOn, startMinute }: ExceptionValue) =>
    `${fromOn} ${untilOn} ${String(startMinute ?? 0).padStart(4, '0')}`;
  return [...exceptions].sort((a, b) => key(a).localeCompare(key(b)));
}
