/**
 * What deciding needs of the affinities, and no more: 8 bytes a candidate. Entry `team * slots + slot` of the per-seat arrays is
 * a seat.
 */
export interface AffinityScores {
  readonly slots: number;
  /** Ascending. A shard holds some of the teams. */
  readonly teamIds: readonly string[];
  /** All mentors of the snapshot, ascending; `mentor` are positions in it. */
  readonly mentorIds: readonly string[];
  /** Candidates of seat i are entries start[i] to start[i + 1], best first (ties: smaller id). */
  readonly start: Int32Array;
  readonly mentor: Int32Array;
  /** Integers of 0..1,000,000. */
  readonly affinity: Int32Array;
  /** Mentors of the slot that vetoes take away from the seat. */
  readonly vetoed: Int32Array;
  /** Mentors of the slot without any place left. */
  readonly full: Int32Array;
  /** 1 where more mentors were eligible than kept. */
  readonly truncated: Uint8Array;
}
