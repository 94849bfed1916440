import { mentorOrder, type MatchSnapshot, type AffinityScores } from '../engine/engine.js';
import { pack, unpack, type Packed } from './packed.js';

type Numbers = readonly number[];

interface Plain {
  readonly slots: number;
  readonly teamIds: readonly string[];
  readonly start: Numbers;
  readonly mentor: Numbers;
  readonly affinity: Numbers;
  readonly vetoed: Numbers;
  readonly full: Numbers;
  readonly truncated: Numbers;
}

/** The mentors' ids are left out: they follow from the snapshot. */
export function packScores({ mentorIds: _, ...table }: AffinityScores): Packed {
  const plain: Plain = {
    slots: table.slots,
    teamIds: table.teamIds,
    start: [...table.start],
    mentor: [...table.mentor],
    affinity: [...table.affinity],
    vetoed: [...table.vetoed],
    full: [...table.full],
    truncated: [...table.truncated],
  };
  return pack(plain);
}

/** @param snapshot the one that the scores were computed from. */
export function unpackScores(packed: Packed, snapshot: MatchSnapshot): AffinityScores {
  const plain = unpack<Plain>(packed);
  return {
    slots: plain.slots,
    teamIds: plain.teamIds,
    mentorIds: mentorOrder(snapshot),
    start: Int32Array.from(plain.start),
    mentor: Int32Array.from(plain.mentor),
    affinity: Int32Array.from(plain.affinity),
    vetoed: Int32Array.from(plain.vetoed),
    full: Int32Array.from(plain.full),
    truncated: Uint8Array.from(plain.truncated),
  };
}
