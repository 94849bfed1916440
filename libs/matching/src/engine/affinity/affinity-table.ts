import type { AffinityComponent } from '../snapshot/match-snapshot.js';

/** 1,000,000 is a perfect affinity. */
export const AFFINITY_SCALE = 1_000_000;

/** One mentor who may take one seat. */
export interface AffinityCandidate {
  readonly mentorId: string;
  /** Integer, 0..1,000,000. */
  readonly affinity: number;
  /** Integer 0..1,000,000 per component in the table's order; -1 where the team gives nothing to judge by. */
  readonly components: readonly number[];
  /** Words of the team that the mentor's texts share, strongest first. */
  readonly sharedTerms: readonly string[];
  readonly sharedDisciplines: readonly string[];
  readonly sharedMethods: readonly string[];
  readonly sharedInstruments: readonly string[];
}

/** Candidates of one seat, best first (ties: smaller id). */
export interface SlotCandidates {
  readonly slot: string;
  /** Mentors of the slot that could take the seat. */
  readonly eligible: number;
  /** Mentors of the slot that a veto takes away. */
  readonly vetoed: number;
  /** Mentors of the slot without any place left. */
  readonly full: number;
  /** True when more were eligible than kept. */
  readonly truncated: boolean;
  readonly candidates: readonly AffinityCandidate[];
}

export interface AffinityRow {
  readonly teamId: string;
  /** In the order of the scheme. */
  readonly slots: readonly SlotCandidates[];
}

/** JSON-serialisable; a shard holds some of the teams. */
export interface AffinityTable {
  readonly engineVersion: string;
  readonly components: readonly AffinityComponent[];
  /** Raw score that reads .9 per slot and component, in millionths (see `onRoleScale`); 1,000,000: raw scores are kept. */
  readonly references: readonly (readonly number[])[];
  readonly rows: readonly AffinityRow[];
}
