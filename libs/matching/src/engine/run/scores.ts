import { AffinityTableError } from './affinity-table.error.js';
import type { AffinityScores } from '../affinity/affinity-scores.js';
import type { AffinityTable } from '../affinity/affinity-table.js';
import { byCodeUnits } from '../snapshot/canonical-snapshot.js';
import type { MatchSnapshot } from '../snapshot/match-snapshot.js';

/** The ids of all mentors of a snapshot, ascending: what positions in score tables mean. */
export function mentorOrder({ mentors }: Pick<MatchSnapshot, 'mentors'>): string[] {
  return mentors.map(({ id }) => id).sort(byCodeUnits);
}

/** The ids of all teams of a snapshot, ascending: shards are stretches of it. */
export function teamOrder({ teams }: Pick<MatchSnapshot, 'teams'>): string[] {
  return teams.map(({ id }) => id).sort(byCodeUnits);
}

/** @throws AffinityTableError when a row misses a slot of the scheme or names a mentor that the snapshot has not. */
export function scoresOf(
  snapshot: Pick<MatchSnapshot, 'mentors' | 'scheme'>,
  { rows }: AffinityTable,
): AffinityScores {
  const slots = snapshot.scheme.slots.map(({ code }) => code);
  const mentorIds = mentorOrder(snapshot);
  const position = new Map(mentorIds.map((id, at) => [id, at]));
  const ordered = rows.slice().sort((left, right) => byCodeUnits(left.teamId, right.teamId));
  for (const row of ordered) {
    if (row.slots.map(({ slot }) => slot).join() !== slots.join()) throw new AffinityTableError(row.teamId);
  }
  const seats = ordered.flatMap((row) => row.slots.map((seat) => ({ ...seat, teamId: row.teamId })));
  const start = new Int32Array(seats.length + 1);
  seats.forEach(({ candidates }, at) => (start[at + 1] = start[at]! + candidates.length));
  const mentor = new Int32Array(start[seats.length]!);
  const affinity = new Int32Array(start[seats.length]!);
  seats.forEach((seat, at) =>
    seat.candidates.forEach((candidate, index) => {
      const found = position.get(candidate.mentorId);
      if (found === undefined) throw new AffinityTableError(seat.teamId);
      mentor[start[at]! + index] = found;
      affinity[start[at]! + index] = candidate.affinity;
    }),
  );
  return {
    slots: slots.length,
    teamIds: ordered.map(({ teamId }) => teamId),
    mentorIds,
    start,
    mentor,
    affinity,
    vetoed: Int32Array.from(seats, ({ vetoed }) => vetoed),
    full: Int32Array.from(seats, ({ full }) => full),
    truncated: Uint8Array.from(seats, ({ truncated }) => (truncated ? 1 : 0)),
  };
}

/** One table of the shards, which must not overlap. Throws RangeError on no shard. */
export function mergeScores(shards: readonly AffinityScores[]): AffinityScores {
  const [first] = shards;
  if (first === undefined) throw new RangeError('no shard of scores');
  const ordered = shards.slice().sort((a, b) => byCodeUnits(a.teamIds[0] ?? '', b.teamIds[0] ?? ''));
  const seats = ordered.reduce((sum, { vetoed }) => sum + vetoed.length, 0);
  const start = new Int32Array(seats + 1);
  let [seat, entry] = [0, 0];
  for (const shard of ordered) {
    for (let at = 0; at < shard.vetoed.length; at++) start[++seat] = entry + shard.start[at + 1]!;
    entry += shard.mentor.length;
  }
  return {
    slots: first.slots,
    teamIds: ordered.flatMap(({ teamIds }) => teamIds),
    mentorIds: first.mentorIds,
    start,
    mentor: joined(
      ordered.map(({ mentor }) => mentor),
      entry,
    ),
    affinity: joined(
      ordered.map(({ affinity }) => affinity),
      entry,
    ),
    vetoed: joined(
      ordered.map(({ vetoed }) => vetoed),
      seats,
    ),
    full: joined(
      ordered.map(({ full }) => full),
      seats,
    ),
    truncated: Uint8Array.from(ordered.flatMap(({ truncated }) => [...truncated])),
  };
}

function joined(parts: readonly Int32Array[], length: number): Int32Array {
  const all = new Int32Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
