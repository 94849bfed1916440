import { createTokenizer } from './tokenizer.js';
import type { HanCutter, Tokenizer } from './tokenizer.js';
import type { MatchSnapshot, TopicText } from '../snapshot/match-snapshot.js';

/**
 * The snapshot with the terms of every text, so that no shard has to find them again, and so that its hash says which words the
 * run saw. Texts that bring their terms keep them.
 *
 * @param cutHan cuts Han text into words (jieba); without it pairs of neighbours stand for words.
 */
export function tokenizeSnapshot(snapshot: MatchSnapshot, cutHan?: HanCutter): MatchSnapshot {
  const tokenize: Tokenizer = createTokenizer([...snapshot.dictionary, ...snapshot.synonyms.flat()], cutHan);
  const withTerms = (topic: TopicText): TopicText =>
    topic.terms === undefined ? { ...topic, terms: tokenize(topic.text) } : topic;
  return {
    ...snapshot,
    teams: snapshot.teams.map((team) => ({ ...team, topic: withTerms(team.topic) })),
    mentors: snapshot.mentors.map((mentor) => ({
      ...mentor,
      topic: withTerms(mentor.topic),
      evidence: mentor.evidence.map((item) => ({ ...item, topic: withTerms(item.topic) })),
    })),
  };
}
