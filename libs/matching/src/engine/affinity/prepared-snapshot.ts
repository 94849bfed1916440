import { Concepts } from './concepts.js';
import type { ConceptTerm } from './concepts.js';
import { DisciplineClasses } from './discipline-classes.js';
import { featureRows } from './feature-rows.js';
import type { FeatureRows } from './feature-rows.js';
import { SemanticVectors } from './semantic-vectors.js';
import { sparseRows } from './sparse-rows.js';
import type { SparseRows } from './sparse-rows.js';
import { TermSpace } from './term-space.js';
import { TextCorpusBuilder } from './text-corpus.js';
import { TEXT_METHOD } from './text-method.js';
import type { TextMethod } from './text-method.js';
import { createTokenizer } from './tokenizer.js';
import type { HanCutter, Tokenizer } from './tokenizer.js';
import { weeklyRows } from './weekly-overlap.js';
import type { WeeklyRows } from './weekly-overlap.js';
import { DEFAULT_MINUTES_WANTED } from '../snapshot/match-snapshot.js';
import type { MatchSnapshot, MentorProfile, TopicText } from '../snapshot/match-snapshot.js';

const YEARLY_DECAY = 0.9;
const OLDEST = 60;

export interface TextOptions {
  /** Replaces the default tokenizer for texts whose terms the snapshot does not bring. */
  readonly tokenizer?: Tokenizer;
  /** Has the default tokenizer cut Han text into words (jieba). */
  readonly cutHan?: HanCutter;
  /** Parts of the text method to switch off, for measurements alone. */
  readonly textMethod?: Partial<TextMethod>;
}

/** Evidence of all mentors: mentor i has items start[i] to start[i + 1]. */
export interface EvidenceRows {
  readonly start: Int32Array;
  readonly text: SparseRows;
  /** What an item counts after its age, 0..1. */
  readonly ageing: Float64Array;
}

/** Everything that scoring a pair needs, in flat arrays by the position of the mentor: computed once a shard. */
export interface PreparedSnapshot {
  readonly snapshot: MatchSnapshot;
  readonly method: TextMethod;
  readonly space: TermSpace;
  readonly concepts: Concepts;
  readonly minutesWanted: number;
  readonly hasWishes: boolean;
  readonly mentorAt: ReadonlyMap<string, number>;
  /** Number of each team's text in the corpus. */
  readonly teamText: Int32Array;
  /** Expertise and evidence together. */
  readonly mentorText: SparseRows;
  readonly evidence: EvidenceRows;
  readonly methods: FeatureRows;
  readonly instruments: FeatureRows;
  readonly disciplines: DisciplineClasses;
  readonly availability: WeeklyRows;
  readonly semantic: SemanticVectors | undefined;
  readonly dimensions: number;
  /** Wishes of mentors by team. */
  readonly mentorWishes: ReadonlyMap<string, ReadonlyMap<number, number>>;
  termsOf(topic: TopicText): readonly ConceptTerm[];
}

/**
 * @param snapshot normalised. Statistics of terms run over every text of it (each team's topic, each mentor's expertise, each
 * item of evidence), so that all shards of a snapshot weigh terms alike.
 */
export function prepareSnapshot(snapshot: MatchSnapshot, options: TextOptions = {}): PreparedSnapshot {
  const method = { ...TEXT_METHOD, ...options.textMethod };
  const { teams, mentors } = snapshot;
  const tokenize = options.tokenizer ?? defaultTokenizer(snapshot, options.cutHan);
  const concepts = new Concepts(snapshot.synonyms, method);
  const termsOf = (topic: TopicText): readonly ConceptTerm[] =>
    concepts.terms(topic.terms ?? tokenize(topic.text));

  const builder = new TextCorpusBuilder();
  const add = (topic: TopicText): number => builder.add(termsOf(topic).map(({ key }) => key));
  const teamText = Int32Array.from(teams, ({ topic }) => add(topic));
  const mentorTexts = mentors.map((mentor) => [
    add(mentor.topic),
    ...mentor.evidence.map(({ topic }) => add(topic)),
  ]);
  const space = new TermSpace(builder.build(), method);
  const texts = function* (): Generator<TopicText> {
    for (const { topic } of teams) yield topic;
  };
  const dimensions = SemanticVectors.dimensionsOf(texts());

  return {
    snapshot,
    method,
    space,
    concepts,
    minutesWanted: snapshot.minutesWanted ?? DEFAULT_MINUTES_WANTED,
    hasWishes: [...teams, ...mentors].some(({ preferences }) => preferences.length > 0),
    mentorAt: new Map(mentors.map(({ id }, at) => [id, at])),
    teamText,
    mentorText: sparseRows(mapped(mentorTexts, (numbers) => space.vector(numbers))),
    evidence: evidenceRows(snapshot, mentorTexts, space),
    methods: featureRows(
      mentors.map((mentor) => mentor.methods),
      (name) => concepts.key(name),
    ),
    instruments: featureRows(
      mentors.map((mentor) => mentor.instruments ?? []),
      (name) => concepts.key(name),
    ),
    disciplines: new DisciplineClasses(mentors.map((mentor) => mentor.disciplines)),
    availability: weeklyRows(mentors.map((mentor) => mentor.availability)),
    semantic: dimensions === 0 ? undefined : new SemanticVectors(mentors, dimensions),
    dimensions,
    mentorWishes: wishesByTeam(mentors),
    termsOf,
  };
}

function defaultTokenizer({ dictionary, synonyms }: MatchSnapshot, cutHan: HanCutter | undefined): Tokenizer {
  return createTokenizer([...dictionary, ...synonyms.flat()], cutHan);
}

function evidenceRows(
  { mentors, asOfYear }: MatchSnapshot,
  mentorTexts: readonly (readonly number[])[],
  space: TermSpace,
): EvidenceRows {
  const start = new Int32Array(mentors.length + 1);
  mentors.forEach(({ evidence }, at) => (start[at + 1] = start[at]! + evidence.length));
  const items = function* () {
    for (const numbers of mentorTexts) for (const number of numbers.slice(1)) yield space.vector([number]);
  };
  const ageing = Float64Array.from(
    mentors.flatMap(({ evidence }) => evidence.map(({ year }) => worthAtAge(asOfYear - year))),
  );
  return { start, text: sparseRows(items()), ageing };
}

/** What a piece of evidence counts when it is so many years old, 0..1; what is still to come counts in full. */
export function worthAtAge(years: number): number {
  return power(YEARLY_DECAY, Math.min(Math.max(0, years), OLDEST));
}

/** base^times by repeated multiplication: `**` is not fixed to the last bit. */
function power(base: number, times: number): number {
  let result = 1;
  for (let step = 0; step < times; step++) result *= base;
  return result;
}

function wishesByTeam(mentors: readonly MentorProfile[]): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const wishes = new Map<string, Map<number, number>>();
  mentors.forEach(({ preferences }, mentor) => {
    for (const { teamId, score } of preferences) {
      let ofTeam = wishes.get(teamId);
      if (ofTeam === undefined) wishes.set(teamId, (ofTeam = new Map<number, number>()));
      ofTeam.set(mentor, score);
    }
  });
  return wishes;
}

function* mapped<T, R>(items: Iterable<T>, change: (item: T) => R): Generator<R> {
  for (const item of items) yield change(item);
}
