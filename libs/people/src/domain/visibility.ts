/** Groups of fields that are shown or hidden together. */
export const FIELD_GROUPS = ['about', 'expertise', 'evidence', 'availability', 'mentoring'] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/** To whom a group is shown; `private` leaves the person and the project office. */
export const VISIBILITY_LEVELS = ['public', 'signed_in', 'private'] as const;
export type VisibilityLevel = (typeof VISIBILITY_LEVELS)[number];

export type Visibility = Readonly<Record<FieldGroup, VisibilityLevel>>;

export const DEFAULT_VISIBILITY: Visibility = {
  about: 'public',
  expertise: 'public',
  evidence: 'public',
  availability: 'signed_in',
  mentoring: 'public',
};

/** Nothing to anybody but the person and the project office. */
export const HIDDEN: Visibility = {
  about: 'private',
  expertise: 'private',
  evidence: 'private',
  availability: 'private',
  mentoring: 'private',
};

/** The fields of a profile that may be shown or hidden one by one, with the group that speaks for them otherwise. */
const GROUP_OF = {
  headline: 'about',
  bio: 'about',
  languages: 'about',
  campus: 'about',
  terms: 'expertise',
  disciplineCodes: 'expertise',
  methods: 'expertise',
  instruments: 'expertise',
  wantedProblems: 'expertise',
  evidence: 'evidence',
  availability: 'availability',
  capacity: 'mentoring',
  licence: 'mentoring',
} as const satisfies Record<string, FieldGroup>;

export type ProfileField = keyof typeof GROUP_OF;
export const PROFILE_FIELDS = Object.keys(GROUP_OF) as readonly ProfileField[];

/** Levels of single fields; a field that is not named has the level of its group. */
export type FieldVisibility = Readonly<Partial<Record<ProfileField, VisibilityLevel>>>;

export function groupOf(field: ProfileField): FieldGroup {
  return GROUP_OF[field];
}

/** To whom a field is shown. */
export function levelOf(
  field: ProfileField,
  {
    visibility,
    fieldVisibility,
  }: { readonly visibility: Visibility; readonly fieldVisibility: FieldVisibility },
): VisibilityLevel {
  return fieldVisibility[field] ?? visibility[GROUP_OF[field]];
}

/** The levels of all fields. */
export function levelsOf(shown: {
  readonly visibility: Visibility;
  readonly fieldVisibility: FieldVisibility;
}): Readonly<Record<ProfileField, VisibilityLevel>> {
  return Object.fromEntries(PROFILE_FIELDS.map((field) => [field, levelOf(field, shown)])) as Record<
    ProfileField,
    VisibilityLevel
  >;
}

const WIDTH: Readonly<Record<VisibilityLevel, number>> = { private: 0, signed_in: 1, public: 2 };

/** A field whose audience changes. */
export interface VisibilityMove {
  readonly field: ProfileField;
  /** Null where there was no profile before. */
  readonly from: VisibilityLevel | null;
  readonly to: VisibilityLevel;
}

/** Which fields are shown to others than before. */
export function visibilityMoves(
  before: Readonly<Record<ProfileField, VisibilityLevel>> | null,
  after: Readonly<Record<ProfileField, VisibilityLevel>>,
): readonly VisibilityMove[] {
  return PROFILE_FIELDS.flatMap((field) => {
    const from = before?.[field] ?? null;
    return from === after[field] ? [] : [{ field, from, to: after[field] }];
  });
}

/** True where more people see the field than before. */
export function isWider({ from, to }: VisibilityMove): boolean {
  return from !== null && WIDTH[to] > WIDTH[from];
}
