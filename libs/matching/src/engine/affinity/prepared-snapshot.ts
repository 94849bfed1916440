import { Concepts } from './concepts.js';
import type { ConceptTerm } from './concepts.js';
import { TermSpace } from './term-vectors.js';
import type { TermVector } from './term-vectors.js';
import { createTokenizer } from './tokenizer.js';
import type { Tokenizer } from './tokenizer.js';
import type { MatchSnapshot, MentorProfile, TeamProfile, TopicText } from '../snapshot/match-snapshot.js';

export interface PreparedTeam {
  readonly profile: TeamProfile;
  readonly text: TermVector;
  readonly methods: ReadonlyMap<string, string>;
  readonly preference: ReadonlyMap<string, number>;
}

export interface PreparedMentor {
  readonly profile: MentorProfile;
  /** Expertise and evidence together. */
  readonly text: TermVector;
  readonly evidence: readonly { readonly text: TermVector; readonly age: number }[];
  readonly methods: ReadonlySet<string>;
  readonly preference: ReadonlyMap<string, number>;
}

/** Texts as vectors, methods as concepts, wishes as maps: computed once, used for every pair. */
export interface PreparedSnapshot {
  readonly teams: readonly PreparedTeam[];
  readonly mentors: readonly PreparedMentor[];
  readonly terms: number;
}

/** @param tokenizer used for texts whose terms the snapshot does not bring; the default one knows the snapshot's dictionary. */
export function prepareSnapshot(snapshot: MatchSnapshot, tokenizer?: Tokenizer): PreparedSnapshot {
  const tokenize = tokenizer ?? createTokenizer([...snapshot.dictionary, ...snapshot.synonyms.flat()]);
  const concepts = new Concepts(snapshot.synonyms);
  const termsOf = (topic: TopicText): ConceptTerm[] => concepts.terms(topic.terms ?? tokenize(topic.text));

  const teamTerms = snapshot.teams.map((team) => termsOf(team.topic));
  const evidenceTerms = snapshot.mentors.map((mentor) => mentor.evidence.map((item) => termsOf(item.topic)));
  const mentorTerms = snapshot.mentors.map((mentor, at) => [
    ...termsOf(mentor.topic),
    ...evidenceTerms[at]!.flat(),
  ]);
  const space = new TermSpace([...teamTerms, ...mentorTerms]);

  return {
    terms: space.size,
    teams: snapshot.teams.map((profile, at) => ({
      profile,
      text: space.vector(teamTerms[at]!),
      methods: new Map(profile.methods.map((method) => [concepts.key(method), method])),
      preference: new Map(profile.preferences.map(({ mentorId, score }) => [mentorId, score])),
    })),
    mentors: snapshot.mentors.map((profile, at) => ({
      profile,
      text: space.vector(mentorTerms[at]!),
      evidence: profile.evidence.map(({ year }, index) => ({
        text: space.vector(evidenceTerms[at]![index]!),
        age: Math.max(0, snapshot.asOfYear - year),
      })),
      methods: new Set(profile.methods.map((method) => concepts.key(method))),
      preference: new Map(profile.preferences.map(({ teamId, score }) => [teamId, score])),
    })),
  };
}
