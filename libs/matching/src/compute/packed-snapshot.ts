import type { MatchSnapshot, MentorProfile, TeamProfile } from '../engine/engine.js';
import { pack, packAside, unpack, type Packed } from './packed.js';

/**
 * A snapshot in parts, the head first: that of ten thousand teams is larger than the longest string that JavaScript has, and
 * no part comes near it.
 */
export type PackedSnapshot = readonly Packed[];

/** People in one part. */
const PART = 500;

type Head = Omit<MatchSnapshot, 'teams' | 'mentors'>;
type Part = { readonly teams: readonly TeamProfile[] } | { readonly mentors: readonly MentorProfile[] };

function partsOf({ teams, mentors, ...head }: MatchSnapshot): readonly [Head, ...Part[]] {
  const slices = <T>(items: readonly T[]): (readonly T[])[] =>
    Array.from({ length: Math.ceil(items.length / PART) }, (_, at) =>
      items.slice(at * PART, (at + 1) * PART),
    );
  return [
    head,
    ...slices(teams).map((some) => ({ teams: some })),
    ...slices(mentors).map((some) => ({ mentors: some })),
  ];
}

export function packSnapshot(snapshot: MatchSnapshot): PackedSnapshot {
  return partsOf(snapshot).map(pack);
}

/** Part by part, so that others get a turn in between. */
export async function packSnapshotAside(snapshot: MatchSnapshot): Promise<PackedSnapshot> {
  const packed: Packed[] = [];
  for (const part of partsOf(snapshot)) packed.push(await packAside(part));
  return packed;
}

/** Throws RangeError without a head. */
export function unpackSnapshot([head, ...parts]: PackedSnapshot): MatchSnapshot {
  if (head === undefined) throw new RangeError('a snapshot without parts');
  const people = parts.map((part) => unpack<Part>(part));
  return {
    ...unpack<Head>(head),
    teams: people.flatMap((part) => ('teams' in part ? part.teams : [])),
    mentors: people.flatMap((part) => ('mentors' in part ? part.mentors : [])),
  };
}
