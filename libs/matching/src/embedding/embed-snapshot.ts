import type { Embedder } from './embedder.js';
import { quantiseVector } from './quantise-vector.js';
import type { MatchSnapshot, TopicText } from '../engine/engine.js';

/**
 * The snapshot with a vector for each text that is not empty, so that the engine can compare meanings; the same snapshot when
 * there is no embedder. Only texts that the snapshot has anyway leave the machine, without names or ids, each once.
 *
 * @throws EmbedderError: all texts or none, since half of the vectors would favour who has them.
 */
export async function embedSnapshot(
  snapshot: MatchSnapshot,
  embedder: Embedder,
  signal?: AbortSignal,
): Promise<MatchSnapshot> {
  if (!embedder.isOn) return snapshot;
  const topics = [
    ...snapshot.teams.map(({ topic }) => topic),
    ...snapshot.mentors.flatMap(({ topic, evidence }) => [topic, ...evidence.map((item) => item.topic)]),
  ];
  const texts = [...new Set(topics.map(textOf))].filter((text) => text !== '');
  const vectors = await embedder.embed(texts, signal);
  const vectorOf = new Map(texts.map((text, at) => [text, quantiseVector(vectors[at]!)]));
  const withVector = (topic: TopicText): TopicText => {
    const vector = vectorOf.get(textOf(topic));
    return vector === undefined ? topic : { ...topic, vector };
  };
  return {
    ...snapshot,
    teams: snapshot.teams.map((team) => ({ ...team, topic: withVector(team.topic) })),
    mentors: snapshot.mentors.map((mentor) => ({
      ...mentor,
      topic: withVector(mentor.topic),
      evidence: mentor.evidence.map((item) => ({ ...item, topic: withVector(item.topic) })),
    })),
  };
}

function textOf({ text, terms }: TopicText): string {
  return text.trim() || (terms ?? []).join(' ');
}
