import type { PreparedSnapshot } from './prepared-snapshot.js';
import type { TeamQuery } from './team-query.js';
import { byCodeUnits } from '../snapshot/canonical-snapshot.js';

/** Words of a team by term, as it wrote them first; made once a team. */
export function wordsOfTeam(prepared: PreparedSnapshot, { profile }: TeamQuery): ReadonlyMap<number, string> {
  const { corpus } = prepared.space;
  const words = new Map<number, string>();
  const meant = new Map<number, string>();
  for (const { key, surface } of prepared.termsOf(profile.topic)) {
    const id = corpus.idOf.get(key);
    if (id === undefined) continue;
    if (!words.has(id)) words.set(id, surface);
    const like = prepared.space.likeTerm(id);
    if (like >= 0 && !meant.has(like)) meant.set(like, surface);
  }
  for (const [id, surface] of meant) if (!words.has(id)) words.set(id, surface);
  return words;
}

/**
 * Words that the team and the mentor's texts share, largest contribution to the cosine first, as the team wrote them.
 * Fragments of a longer shared word are left out.
 */
export function sharedTerms(
  { mentorText }: PreparedSnapshot,
  query: TeamQuery,
  words: ReadonlyMap<number, string>,
  mentor: number,
  limit: number,
): string[] {
  const shared: { word: string; worth: number }[] = [];
  const { term, weight } = query.text;
  let at = mentorText.start[mentor]!;
  const end = mentorText.start[mentor + 1]!;
  term.forEach((id, index) => {
    while (at < end && mentorText.id[at]! < id) at++;
    if (at < end && mentorText.id[at] === id)
      shared.push({ word: words.get(id)!, worth: weight[index]! * mentorText.weight[at]! });
  });
  shared.sort((one, other) => other.worth - one.worth || byCodeUnits(one.word, other.word));
  const found: string[] = [];
  for (const { word } of shared) {
    if (found.length === limit) break;
    if (!shared.some((other) => other.word !== word && other.word.includes(word)) && !found.includes(word))
      found.push(word);
  }
  return found;
}
