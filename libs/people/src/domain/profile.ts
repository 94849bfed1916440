import type { Id } from '@jiebang/kernel';
import { DEFAULT_VISIBILITY, type FieldVisibility, type Visibility } from './visibility.js';

/** The six kinds of profile (design, section 1). Which mentor slot or team seat a person may take follows from it. */
export const PROFILE_KINDS = [
  'clinician',
  'scientist',
  'engineer',
  'student',
  'enterprise',
  'tech_manager',
] as const;
export type ProfileKind = (typeof PROFILE_KINDS)[number];

/** A term of expertise; one of the languages may be blank where nobody gave it and the vocabulary does not know it. */
export interface Term {
  readonly zh: string;
  readonly en: string;
  /** The person's own evidence that proves it. */
  readonly evidenceIds: readonly Id[];
}

/** A weekly window in Asia/Shanghai, from `startMinute` up to `endMinute` of the day (0 to 1440). */
export interface AvailabilityWindow {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  readonly startMinute: number;
  readonly endMinute: number;
  /** First day that it holds, YYYY-MM-DD; null from always. */
  readonly fromOn: string | null;
  /** Last day that it holds; null for ever. */
  readonly untilOn: string | null;
}

/**
 * Days that are unlike the weekly windows: away (a rotation, a journey), or free although no window says so (a weekend).
 * Without hours it is whole days, which only being away can be.
 */
export interface AvailabilityException {
  /** First and last day, YYYY-MM-DD. */
  readonly fromOn: string;
  readonly untilOn: string;
  /** True for time that is there besides the windows, false for time that is not. */
  readonly free: boolean;
  /** Minutes of the day; null for the whole day. */
  readonly startMinute: number | null;
  readonly endMinute: number | null;
  /** What it is, for the person alone; may be blank. */
  readonly note: string;
}

/** Most groups that a mentor takes at once. */
export const MOST_CAPACITY = 10;

/** What a person writes about themselves. */
export interface ProfileContent {
  readonly kind: ProfileKind;
  readonly headlineZh: string | null;
  readonly headlineEn: string | null;
  readonly bioZh: string | null;
  readonly bioEn: string | null;
  /** The strongest first. */
  readonly terms: readonly Term[];
  /** Codes of the vocabulary, the main discipline first. */
  readonly disciplineCodes: readonly string[];
  readonly methods: readonly string[];
  readonly instruments: readonly string[];
  /** Problems that the person would like to work on, in words. */
  readonly wantedProblems: readonly string[];
  /** ISO 639 codes: zh, en. */
  readonly languages: readonly string[];
  readonly campus: string | null;
  /** Groups at once, 0 to MOST_CAPACITY. */
  readonly capacity: number;
  readonly acceptsMentoring: boolean;
  readonly visibility: Visibility;
  /** Fields that are shown to others than the rest of their group. */
  readonly fieldVisibility: FieldVisibility;
}

/** A profile of `kind` on which nothing was written yet. */
export function emptyProfile(kind: ProfileKind): ProfileContent {
  return {
    kind,
    headlineZh: null,
    headlineEn: null,
    bioZh: null,
    bioEn: null,
    terms: [],
    disciplineCodes: [],
    methods: [],
    instruments: [],
    wantedProblems: [],
    languages: [],
    campus: null,
    capacity: 1,
    acceptsMentoring: false,
    visibility: DEFAULT_VISIBILITY,
    fieldVisibility: {},
  };
}
