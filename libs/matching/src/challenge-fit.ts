import type { ChallengeRecord } from '@jiebang/challenges';
import type { Id, Locale } from '@jiebang/kernel';
import type { MentorCandidateRecord } from '@jiebang/people';
import { disciplineByCode } from '@jiebang/vocabulary';
import { mentorProfile, wordsOf } from './build-snapshot.js';
import {
  AFFINITY_COMPONENTS,
  AFFINITY_SCALE,
  computeAffinities,
  DEFAULT_WEIGHTS,
  onStandingScale,
  reasonSentence,
  type AffinityCandidate,
  type AffinityComponent,
} from './engine/engine.js';
import { SYNONYM_TERMS } from './synonym-terms.js';
import { jiebaCutter } from './words/jieba-cutter.js';

/** How a challenge fits a person, by the affinity that also chooses mentors. */
export interface ChallengeFit {
  readonly challengeId: Id;
  /** 0 to 1, on the scale that a run has before it knows its teams: about .9 is what good mentors reach. */
  readonly score: number;
  /** 0 to 1 by component; only those that the challenge can be judged by. */
  readonly components: readonly { readonly component: AffinityComponent; readonly score: number }[];
  /** The strongest first, as the challenge writes them. */
  readonly sharedWords: readonly string[];
  readonly sharedDisciplineCodes: readonly string[];
  readonly sharedMethods: readonly string[];
}

const READER = { code: 'reader', nameZh: '本人', nameEn: 'oneself' };
/** Words or evidence that fit less are nothing to tell of: "device" and "technique" stand everywhere. */
const TELLING = 0.1;
/** A word of more challenges than these says little of any of them. */
const COMMON_SHARE = 0.15;
const FEW = 3;

/**
 * Judges the challenges for one person as a run judges a mentor for a team, each challenge in the place of a team: its words,
 * disciplines, and its keywords as methods wanted. What shares nothing that could be told is left out. Best first, ties by id.
 */
export function fitChallenges(
  person: MentorCandidateRecord,
  challenges: readonly ChallengeRecord[],
  asOfYear: number,
): readonly ChallengeFit[] {
  if (challenges.length === 0) return [];
  const texts = challenges.map((challenge) => wordsOf(challenge).join('\n').toLowerCase());
  const isTelling = (word: string) =>
    texts.filter((text) => text.includes(word)).length <= Math.max(FEW, texts.length * COMMON_SHARE);
  const { rows, references } = computeAffinities(
    {
      scheme: { code: 'reader', slots: [READER] },
      teams: challenges.map((challenge) => ({
        id: challenge.id,
        topic: { text: wordsOf(challenge).join('\n') },
        disciplines: challenge.disciplineCodes,
        methods: challenge.keywords,
        availability: [],
        preferences: [],
      })),
      mentors: [
        { ...mentorProfile(person, [], 0, []), slots: [READER.code], remainingCapacity: 1, availability: [] },
      ],
      vetoes: [],
      locks: [],
      weights: {},
      cohesionWeights: {},
      synonyms: SYNONYM_TERMS,
      dictionary: [],
      asOfYear,
      candidateLimit: 1,
      seed: 1,
    },
    { cutHan: jiebaCutter },
  );
  return rows
    .flatMap(({ teamId, slots }) =>
      (slots[0]?.candidates ?? []).map((candidate) =>
        fitOf(teamId, candidate, references[0] ?? [], isTelling),
      ),
    )
    .filter((fit) => fit.sharedWords.length + fit.sharedDisciplineCodes.length + fit.sharedMethods.length > 0)
    .sort((a, b) => b.score - a.score || a.challengeId.localeCompare(b.challengeId));
}

function fitOf(
  challengeId: Id,
  candidate: AffinityCandidate,
  references: readonly number[],
  isTelling: (word: string) => boolean,
): ChallengeFit {
  const components = AFFINITY_COMPONENTS.flatMap((component, at) => {
    const relative = (candidate.components[at] ?? -1) / AFFINITY_SCALE;
    if (relative < 0) return [];
    return [{ component, score: onStandingScale(component, relative, references[at] ?? AFFINITY_SCALE) }];
  });
  const total = components.reduce((sum, { component }) => sum + DEFAULT_WEIGHTS[component], 0);
  const weighted = components.reduce(
    (sum, { component, score }) => sum + DEFAULT_WEIGHTS[component] * score,
    0,
  );
  const text = components.find(({ component }) => component === 'text')?.score ?? 0;
  return {
    challengeId,
    score: total === 0 ? 0 : weighted / total,
    components,
    sharedWords: text < TELLING ? [] : candidate.sharedTerms.filter(isTelling),
    sharedDisciplineCodes: candidate.sharedDisciplines,
    sharedMethods: candidate.sharedMethods,
  };
}

/** Why it fits, in the reader's language, the strongest kind of reason first. */
export function fitSentences(fit: ChallengeFit, locale: Locale): readonly string[] {
  const { sharedWords, sharedDisciplineCodes, sharedMethods, components } = fit;
  const zh = locale === 'zh';
  const sentences: string[] = [];
  if (sharedWords.length > 0) {
    sentences.push(reasonSentence({ code: 'shared-terms', terms: sharedWords }, locale));
  }
  if (sharedDisciplineCodes.length > 0) {
    const discipline = (code: string) => {
      const known = disciplineByCode(code);
      return (zh ? known?.nameZh : known?.nameEn) ?? code;
    };
    const reason = { code: 'shared-disciplines', disciplines: sharedDisciplineCodes } as const;
    sentences.push(reasonSentence(reason, locale, { discipline }));
  }
  if (sharedMethods.length > 0) {
    sentences.push(
      zh
        ? `您掌握榜题提到的方法：${sharedMethods.join('、')}。`
        : `You have methods that it names: ${sharedMethods.join(', ')}.`,
    );
  }
  const evidence = components.find(({ component }) => component === 'evidence')?.score ?? 0;
  if (evidence >= TELLING) {
    sentences.push(reasonSentence({ code: 'evidence-fits', percent: Math.round(evidence * 100) }, locale));
  }
  return sentences;
}
