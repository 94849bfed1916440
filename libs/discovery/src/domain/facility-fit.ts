import type { Id, Locale } from '@jiebang/kernel';
import { disciplineByCode, disciplineLineage } from '@jiebang/vocabulary';
import { finderOf, notionsOf, type Notion } from './notion.js';

/** A facility as it is judged: what it masters and has, what it is used for, and the disciplines that it serves. */
export interface JudgedFacility {
  readonly id: Id;
  readonly methods: readonly string[];
  readonly subjects: readonly string[];
  readonly disciplineCodes: readonly string[];
}

/** A challenge as it is judged. */
export interface JudgedChallenge {
  readonly id: Id;
  /** Everything that it says, in both languages. */
  readonly text: string;
  readonly disciplineCodes: readonly string[];
}

/** How a facility serves a challenge: what both name, the rarest first. */
export interface FacilityFit {
  readonly facilityId: Id;
  readonly challengeId: Id;
  /** 0 to 1. */
  readonly score: number;
  readonly methods: readonly Notion[];
  readonly subjects: readonly Notion[];
  readonly disciplineCodes: readonly string[];
}

/** What a method, a subject and a discipline in common are worth; together 1. Measuring it comes first. */
const WEIGHTS = { methods: 0.5, subjects: 0.35, disciplines: 0.15 };
/** A pair that shares less is nothing to tell of. */
const LEAST = 0.1;

interface Shared {
  readonly notion: Notion;
  /** 1 for what one of the judged pairs shares, falling with how many do. */
  readonly rarity: number;
}

/**
 * Judges every facility with every challenge: best first, ties by ids. A notion tells the less the more of the pairs share
 * it. Disciplines alone are no reason: somebody has to master or treat what the challenge names.
 */
export function fitFacilities(
  facilities: readonly JudgedFacility[],
  challenges: readonly JudgedChallenge[],
): readonly FacilityFit[] {
  const pairs = facilities.flatMap((facility) => {
    const methods = sought(facility.methods);
    const known = new Set(methods.map(({ notion }) => notion.key));
    const subjects = sought(facility.subjects).filter(({ notion }) => !known.has(notion.key));
    return challenges.map((challenge) => ({
      facility,
      challenge,
      methods: namedIn(challenge.text, methods),
      subjects: namedIn(challenge.text, subjects),
    }));
  });
  const counts = new Map<string, number>();
  for (const { methods, subjects } of pairs) {
    for (const { key } of [...methods, ...subjects]) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rareFirst = (notions: readonly Notion[]): readonly Shared[] =>
    notions
      .map((notion) => ({ notion, rarity: 1 / (1 + Math.log2(counts.get(notion.key) ?? 1) / 2) }))
      .sort((a, b) => b.rarity - a.rarity || a.notion.key.localeCompare(b.notion.key));
  return pairs
    .filter(({ methods, subjects }) => methods.length + subjects.length > 0)
    .map(({ facility, challenge, methods, subjects }) =>
      fitOf(facility, challenge, rareFirst(methods), rareFirst(subjects)),
    )
    .filter(({ score }) => score >= LEAST)
    .sort(
      (a, b) =>
        b.score - a.score ||
        a.facilityId.localeCompare(b.facilityId) ||
        a.challengeId.localeCompare(b.challengeId),
    );
}

interface Sought {
  readonly notion: Notion;
  readonly isNamedIn: (text: string) => boolean;
}

const sought = (words: readonly string[]): readonly Sought[] =>
  notionsOf(words).map((notion) => ({ notion, isNamedIn: finderOf(notion) }));

const namedIn = (text: string, among: readonly Sought[]): readonly Notion[] =>
  among.filter(({ isNamedIn }) => isNamedIn(text)).map(({ notion }) => notion);

function fitOf(
  facility: JudgedFacility,
  challenge: JudgedChallenge,
  methods: readonly Shared[],
  subjects: readonly Shared[],
): FacilityFit {
  const disciplineCodes = sharedDisciplines(facility.disciplineCodes, challenge.disciplineCodes);
  const score =
    WEIGHTS.methods * saturated(methods) +
    WEIGHTS.subjects * saturated(subjects) +
    WEIGHTS.disciplines * Math.min(1, disciplineCodes.length);
  return {
    facilityId: facility.id,
    challengeId: challenge.id,
    score,
    methods: methods.map(({ notion }) => notion),
    subjects: subjects.map(({ notion }) => notion),
    disciplineCodes,
  };
}

/** One rare thing in common is half of all that there can be, two are three quarters. */
function saturated(shared: readonly Shared[]): number {
  return 1 - 2 ** -shared.reduce((sum, { rarity }) => sum + rarity, 0);
}

/** Codes of the challenge that stand at, above or below one of the facility's. */
function sharedDisciplines(own: readonly string[], wanted: readonly string[]): readonly string[] {
  return wanted.filter((code) =>
    own.some((other) => disciplineLineage(other).includes(code) || disciplineLineage(code).includes(other)),
  );
}

/** More would be a list and no reason. */
const MOST_NAMED = 4;

/** Why it fits, in the reader's language, the strongest kind of reason first. */
export function facilityFitSentences(fit: FacilityFit, locale: Locale): readonly string[] {
  const zh = locale === 'zh';
  const list = (texts: readonly string[]) => texts.slice(0, MOST_NAMED).join(zh ? '、' : ', ');
  const listed = (notions: readonly Notion[]) => list(notions.map((notion) => (zh ? notion.zh : notion.en)));
  const disciplines = fit.disciplineCodes.map((code) => {
    const known = disciplineByCode(code);
    return (zh ? known?.nameZh : known?.nameEn) ?? code;
  });
  const reasons: string[] = [];
  if (fit.methods.length > 0) {
    const named = listed(fit.methods);
    reasons.push(zh ? `能做榜题提到的：${named}。` : `Does what the challenge names: ${named}.`);
  }
  if (fit.subjects.length > 0) {
    const named = listed(fit.subjects);
    reasons.push(zh ? `服务方向相同：${named}。` : `Serves the same field: ${named}.`);
  }
  if (disciplines.length > 0) {
    reasons.push(zh ? `学科相同：${list(disciplines)}。` : `Disciplines in common: ${list(disciplines)}.`);
  }
  return reasons;
}
