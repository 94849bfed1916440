import type { MentorCandidateRecord } from '@jiebang/people';
import { mentorProfile } from './build-snapshot.js';
import {
  AFFINITY_COMPONENTS,
  DEFAULT_MINUTES_WANTED,
  DEFAULT_WEIGHTS,
  WordCounter,
  worthAtAge,
  type AffinityComponent,
  type CountedWord,
} from './engine/engine.js';
import { KNOWN_SLOTS } from './scheme.js';
import { SYNONYM_TERMS } from './synonym-terms.js';
import { jiebaCutter } from './words/jieba-cutter.js';

/** A piece of evidence as it counts. */
export interface CountedEvidence {
  readonly titleZh: string;
  readonly titleEn: string;
  readonly year: number;
  /** 0 to 1: evidence fades by a tenth each year. */
  readonly worth: number;
  readonly words: readonly CountedWord[];
}

/** A profile as matching sees it. */
export interface MatchingView {
  /** Codes of the slots of a mentor group that the person's kind may take. */
  readonly slots: readonly string[];
  /** Groups that the person may still join; 0 to capacity. */
  readonly placesLeft: number;
  readonly words: readonly CountedWord[];
  readonly disciplineCodes: readonly string[];
  readonly methods: readonly { readonly name: string; readonly sameAs: readonly string[] }[];
  /** What counts most comes first. */
  readonly evidence: readonly CountedEvidence[];
  /** Minutes a week. */
  readonly availableMinutes: number;
  readonly minutesWanted: number;
  /** Share of each component in an affinity for which all can be judged, in percent. */
  readonly weights: readonly { readonly component: AffinityComponent; readonly percent: number }[];
}

const MOST_WORDS = 60;
const MOST_WORDS_OF_EVIDENCE = 12;
/** Not part of a profile: equipment is asked of laboratories, wishes of teams, and meaning of a model that may be absent. */
const OF_PROFILES: readonly AffinityComponent[] = AFFINITY_COMPONENTS.filter(
  (name) => !['instruments', 'preference', 'semantic'].includes(name),
);

let counter: WordCounter | undefined;

/** What a run would judge this person by. `held`: places that live groups already hold. Pure, but for reading the dictionary. */
export function matchingView(person: MentorCandidateRecord, held: number, asOfYear: number): MatchingView {
  counter ??= new WordCounter(SYNONYM_TERMS, jiebaCutter);
  const words = counter;
  const profile = mentorProfile(person, KNOWN_SLOTS, held, []);
  const total = OF_PROFILES.reduce((sum, name) => sum + DEFAULT_WEIGHTS[name], 0);
  return {
    slots: profile.slots,
    placesLeft: profile.remainingCapacity,
    words: words.words(profile.topic.text).slice(0, MOST_WORDS),
    disciplineCodes: profile.disciplines,
    methods: profile.methods.map((name) => ({ name, sameAs: words.sameAs(name) })),
    evidence: profile.evidence
      .map(({ topic, year }, at) => ({
        titleZh: person.evidence[at]?.titleZh ?? '',
        titleEn: person.evidence[at]?.titleEn ?? '',
        year,
        worth: worthAtAge(asOfYear - year),
        words: words.words(topic.text).slice(0, MOST_WORDS_OF_EVIDENCE),
      }))
      .sort((one, other) => other.worth - one.worth),
    availableMinutes: profile.availability.reduce((sum, { from, to }) => sum + to - from, 0),
    minutesWanted: DEFAULT_MINUTES_WANTED,
    weights: OF_PROFILES.map((component) => ({
      component,
      percent: Math.round((100 * DEFAULT_WEIGHTS[component]) / total),
    })),
  };
}
