import type { Bilingual, Id, Page, PageRequest } from '@jiebang/kernel';
import type { ConflictKind, ConflictRecord, DeclaredConflict } from './domain/conflict.js';
import type { Evidence } from './domain/evidence.js';
import type { ProfileRecord } from './domain/profile-projection.js';
import type { ProfileKind } from './domain/profile.js';
import type { VisibilityLevel } from './domain/visibility.js';

/** What matching needs of a person. Whole: it never leaves the engine as it is. */
export interface MentorCandidateRecord {
  readonly personId: Id;
  readonly kind: ProfileKind;
  /** The strongest first. */
  readonly terms: readonly Bilingual[];
  readonly disciplineCodes: readonly string[];
  readonly methods: readonly string[];
  readonly wantedProblems: readonly string[];
  readonly languages: readonly string[];
  readonly campus: string | null;
  /** Groups at once. */
  readonly capacity: number;
  /** Weekly windows that have not ended, minutes of the day in Asia/Shanghai. */
  readonly availability: readonly {
    readonly weekday: number;
    readonly startMinute: number;
    readonly endMinute: number;
  }[];
  /** The newest first. */
  readonly evidence: readonly {
    readonly titleZh: string;
    readonly titleEn: string;
    readonly year: number;
    readonly keywords: readonly string[];
    readonly kind: string;
  }[];
  /** Where the person is affiliated now, the main organisation first. */
  readonly organisationIds: readonly Id[];
}

/** How often two people have worked together, `a` before `b` in the order of ids. */
export interface Collaboration {
  readonly a: Id;
  readonly b: Id;
  /** References that both have in their evidence, of any year. */
  readonly count: number;
}

export interface ProfileFilter {
  readonly kind?: ProfileKind;
  /** Codes of the vocabulary; profiles with at least one of them. */
  readonly disciplineCodes?: readonly string[];
  readonly campus?: string;
  /** The person is affiliated with at least one of them. */
  readonly organisationIds?: readonly Id[];
  /** What the viewer may see: a filter on a hidden field finds nobody. */
  readonly levels: readonly VisibilityLevel[];
}

export const PROFILE_SORTS = ['updatedAt', 'name'] as const;
/** `updatedAt`: the newest first. `name`: by pinyin. */
export type ProfileSort = (typeof PROFILE_SORTS)[number];

/** What other contexts, and this one's API, may ask of people. */
export abstract class PeopleReadModel {
  /** Whole profiles; show them through `projectProfile` only. Unknown ids are left out. */
  abstract profiles(personIds: readonly Id[]): Promise<readonly ProfileRecord[]>;
  abstract profilePage(
    filter: ProfileFilter,
    sort: ProfileSort,
    page: PageRequest,
  ): Promise<Page<ProfileRecord>>;
  /**
   * Ids of people with a profile in their order, `limit` after `after`: for walks over everybody. With `changedSince`, those
   * whose profile, evidence or licence changed at or after it.
   */
  abstract personIds(after: Id | null, limit: number, changedSince?: Date): Promise<readonly Id[]>;
  /** Evidence of the people, the newest first. Bears no visibility of its own: the profile's group decides. */
  abstract evidenceOf(personIds: readonly Id[]): Promise<readonly Evidence[]>;
  /** Everybody, or everybody among `personIds`, whose licence is certified and who accepts mentoring. */
  abstract mentorCandidates(personIds?: readonly Id[]): Promise<readonly MentorCandidateRecord[]>;
  /** The same facts of these people, whatever their licence. */
  abstract studentProfiles(personIds: readonly Id[]): Promise<readonly MentorCandidateRecord[]>;
  /**
   * Conflicts between any two of the people: declared by either and not withdrawn, and computed from the present state.
   * All kinds unless `kinds` names some; see PERSONAL_CONFLICT_KINDS. Ordered by a, b, kind.
   */
  abstract conflictsAmong(
    personIds: readonly Id[],
    kinds?: readonly ConflictKind[],
  ): Promise<readonly ConflictRecord[]>;
  abstract collaborations(personIds: readonly Id[]): Promise<readonly Collaboration[]>;
  /** Declarations that the person made and did not withdraw, the newest first. */
  abstract declaredBy(personId: Id): Promise<readonly DeclaredConflict[]>;
  /** Computed conflicts of the person with anybody, a common department left out. */
  abstract computedOf(personId: Id): Promise<readonly ConflictRecord[]>;
}
