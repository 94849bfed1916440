import type { MatchSnapshot } from './match-snapshot.js';

/** Orders by UTF-16 code units: the same on every machine, unlike the locale's order. */
export function byCodeUnits(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * The same snapshot with teams, mentors, vetoes, locks and incumbents in the order of their ids, so that the order in which a database
 * returned them cannot change the plan. Slots keep their order.
 */
export function normaliseSnapshot(snapshot: MatchSnapshot): MatchSnapshot {
  const sorted = <T>(items: readonly T[], key: (item: T) => string): T[] =>
    items.slice().sort((left, right) => byCodeUnits(key(left), key(right)));
  return {
    ...snapshot,
    teams: sorted(snapshot.teams, (team) => team.id),
    mentors: sorted(snapshot.mentors, (mentor) => mentor.id),
    vetoes: sorted(snapshot.vetoes, (veto) => JSON.stringify([veto.teamId, veto.mentorId, veto.reason])),
    locks: sorted(snapshot.locks, (lock) => JSON.stringify([lock.teamId, lock.slot, lock.mentorId])),
    ...(snapshot.incumbent === undefined
      ? {}
      : {
          incumbent: {
            ...snapshot.incumbent,
            groups: sorted(snapshot.incumbent.groups, (group) => group.teamId),
          },
        }),
  };
}

/** Canonical JSON of a snapshot (normalised, keys sorted, no spaces): hash it to name the input of a run. */
export function canonicalSnapshot(snapshot: MatchSnapshot): string {
  return canonicalJson(normaliseSnapshot(snapshot));
}

/**
 * The text of `canonicalSnapshot` in pieces, one for each team, mentor and veto: a large snapshot is hashed without ever being
 * one string.
 */
export function* canonicalPieces(snapshot: MatchSnapshot): Generator<string> {
  const entries = Object.entries(normaliseSnapshot(snapshot))
    .filter(([, entry]) => entry !== undefined)
    .sort(([left], [right]) => byCodeUnits(left, right));
  for (const [at, [key, entry]] of entries.entries()) {
    yield `${at === 0 ? '{' : ','}${JSON.stringify(key)}:`;
    if (!Array.isArray(entry)) yield canonicalJson(entry);
    else {
      yield '[';
      for (const [index, item] of entry.entries()) yield (index === 0 ? '' : ',') + canonicalJson(item);
      yield ']';
    }
  }
  yield '}';
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .sort(([left], [right]) => byCodeUnits(left, right));
    return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
