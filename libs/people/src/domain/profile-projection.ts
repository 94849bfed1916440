import type { Id } from '@jiebang/kernel';
import type { Licence } from './licence-lifecycle.js';
import type { AvailabilityException, AvailabilityWindow, ProfileContent } from './profile.js';
import {
  FIELD_GROUPS,
  groupOf,
  levelOf,
  PROFILE_FIELDS,
  type FieldGroup,
  type FieldVisibility,
  type ProfileField,
  type Visibility,
} from './visibility.js';

/** A profile with everything that hangs on it. Not for showing: see `projectProfile`. */
export interface ProfileRecord extends ProfileContent {
  readonly personId: Id;
  readonly availability: readonly AvailabilityWindow[];
  /** Days that are unlike the windows, the first in front. */
  readonly availabilityExceptions: readonly AvailabilityException[];
  readonly licence: Licence | null;
  readonly updatedAt: Date;
  /** For the editor: rises with each save of the profile itself. */
  readonly version: number;
  /** For projections elsewhere: rises with every change of the profile, its evidence or its licence. */
  readonly revision: number;
}

/** Who is looking: everybody, whoever is signed in, or somebody who sees all (the person, the project office). */
export type Audience = 'public' | 'signed_in' | 'whole';

/** A profile as an audience sees it; what is hidden is null or empty, and `hidden` names the groups. */
export interface ProfileView extends Omit<
  ProfileContent,
  'capacity' | 'acceptsMentoring' | 'visibility' | 'fieldVisibility'
> {
  readonly personId: Id;
  readonly capacity: number | null;
  readonly acceptsMentoring: boolean | null;
  readonly availability: readonly AvailabilityWindow[];
  /** Days that are unlike the windows, the first in front. */
  readonly availabilityExceptions: readonly AvailabilityException[];
  readonly licence: Licence | null;
  /** Null for others than those who see the whole. */
  readonly visibility: Visibility | null;
  readonly fieldVisibility: FieldVisibility | null;
  /** Groups of which the audience sees nothing. */
  readonly hidden: readonly FieldGroup[];
  readonly hiddenFields: readonly ProfileField[];
  readonly updatedAt: Date;
  readonly version: number;
  readonly revision: number;
}

/** The fields that are not shown to `audience`. */
export function hiddenFields(
  shown: { readonly visibility: Visibility; readonly fieldVisibility: FieldVisibility },
  audience: Audience,
): readonly ProfileField[] {
  if (audience === 'whole') return [];
  return PROFILE_FIELDS.filter((field) => {
    const level = levelOf(field, shown);
    return level === 'private' || (level === 'signed_in' && audience === 'public');
  });
}

/** The groups of which every field is hidden. */
function hiddenGroups(fields: readonly ProfileField[]): readonly FieldGroup[] {
  return FIELD_GROUPS.filter((group) =>
    PROFILE_FIELDS.every((field) => groupOf(field) !== group || fields.includes(field)),
  );
}

/** The one projection of profiles: the API, lists and search documents all show what comes out of here. */
export function projectProfile(record: ProfileRecord, audience: Audience): ProfileView {
  const fields = hiddenFields(record, audience);
  const hides = new Set<ProfileField>(fields);
  const shows = <Value>(field: ProfileField, value: Value, blank: Value): Value =>
    hides.has(field) ? blank : value;
  return {
    personId: record.personId,
    kind: record.kind,
    headlineZh: shows('headline', record.headlineZh, null),
    headlineEn: shows('headline', record.headlineEn, null),
    bioZh: shows('bio', record.bioZh, null),
    bioEn: shows('bio', record.bioEn, null),
    languages: shows('languages', record.languages, []),
    campus: shows('campus', record.campus, null),
    // What a term cites shows only where both are shown.
    terms: shows('terms', record.terms, []).map((term) =>
      hides.has('evidence') ? { ...term, evidenceIds: [] } : term,
    ),
    disciplineCodes: shows('disciplineCodes', record.disciplineCodes, []),
    methods: shows('methods', record.methods, []),
    instruments: shows('instruments', record.instruments, []),
    wantedProblems: shows('wantedProblems', record.wantedProblems, []),
    availability: shows('availability', record.availability, []),
    // What somebody does elsewhere is nobody's business; that they have no time is.
    availabilityExceptions: shows('availability', record.availabilityExceptions, []).map((exception) =>
      audience === 'whole' ? exception : { ...exception, note: '' },
    ),
    capacity: shows('capacity', record.capacity, null),
    acceptsMentoring: shows('capacity', record.acceptsMentoring, null),
    licence: shows('licence', record.licence, null),
    visibility: audience === 'whole' ? record.visibility : null,
    fieldVisibility: audience === 'whole' ? record.fieldVisibility : null,
    hidden: hiddenGroups(fields),
    hiddenFields: fields,
    updatedAt: record.updatedAt,
    version: record.version,
    revision: record.revision,
  };
}
