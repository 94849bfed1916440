import type { Id } from '@jiebang/kernel';
import type { Licence } from './licence-lifecycle.js';
import {
  FIELD_GROUPS,
  type AvailabilityWindow,
  type FieldGroup,
  type ProfileContent,
  type Visibility,
} from './profile.js';

/** A profile with everything that hangs on it. Not for showing: see `projectProfile`. */
export interface ProfileRecord extends ProfileContent {
  readonly personId: Id;
  readonly availability: readonly AvailabilityWindow[];
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
export interface ProfileView extends Omit<ProfileContent, 'capacity' | 'acceptsMentoring' | 'visibility'> {
  readonly personId: Id;
  readonly capacity: number | null;
  readonly acceptsMentoring: boolean | null;
  readonly availability: readonly AvailabilityWindow[];
  readonly licence: Licence | null;
  /** Null for others than those who see the whole. */
  readonly visibility: Visibility | null;
  readonly hidden: readonly FieldGroup[];
  readonly updatedAt: Date;
  readonly version: number;
  readonly revision: number;
}

/** The groups that are not shown to `audience`. */
export function hiddenGroups(visibility: Visibility, audience: Audience): readonly FieldGroup[] {
  if (audience === 'whole') return [];
  return FIELD_GROUPS.filter(
    (group) =>
      visibility[group] === 'private' || (visibility[group] === 'signed_in' && audience === 'public'),
  );
}

/** The one projection of profiles: the API, lists and search documents all show what comes out of here. */
export function projectProfile(record: ProfileRecord, audience: Audience): ProfileView {
  const hidden = hiddenGroups(record.visibility, audience);
  const about = !hidden.includes('about');
  const expertise = !hidden.includes('expertise');
  const evidence = !hidden.includes('evidence');
  const mentoring = !hidden.includes('mentoring');
  return {
    personId: record.personId,
    kind: record.kind,
    headlineZh: about ? record.headlineZh : null,
    headlineEn: about ? record.headlineEn : null,
    bioZh: about ? record.bioZh : null,
    bioEn: about ? record.bioEn : null,
    languages: about ? record.languages : [],
    campus: about ? record.campus : null,
    terms: expertise ? record.terms.map((term) => (evidence ? term : { ...term, evidenceIds: [] })) : [],
    disciplineCodes: expertise ? record.disciplineCodes : [],
    methods: expertise ? record.methods : [],
    instruments: expertise ? record.instruments : [],
    wantedProblems: expertise ? record.wantedProblems : [],
    availability: hidden.includes('availability') ? [] : record.availability,
    capacity: mentoring ? record.capacity : null,
    acceptsMentoring: mentoring ? record.acceptsMentoring : null,
    licence: mentoring ? record.licence : null,
    visibility: audience === 'whole' ? record.visibility : null,
    hidden,
    updatedAt: record.updatedAt,
    version: record.version,
    revision: record.revision,
  };
}
