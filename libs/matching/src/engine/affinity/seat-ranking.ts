import { CandidateIndex } from './candidate-index.js';
import type { WeighedScale } from './candidate-index.js';
import { PairScorer } from './pair-scorer.js';
import { prepareSnapshot } from './prepared-snapshot.js';
import type { PreparedSnapshot, TextOptions } from './prepared-snapshot.js';
import { roleReferences } from './role-references.js';
import { TeamQuery } from './team-query.js';
import { byCodeUnits, normaliseSnapshot } from '../snapshot/canonical-snapshot.js';
import { AFFINITY_COMPONENTS, DEFAULT_CANDIDATE_LIMIT, DEFAULT_WEIGHTS } from '../snapshot/match-snapshot.js';
import type { AffinityComponent, MatchSnapshot } from '../snapshot/match-snapshot.js';
import { assertSnapshot } from '../snapshot/snapshot.problems.js';

/** The index proposes so many times the kept candidates for full scoring. */
const PROPOSED = 3;

export interface AffinityOptions extends TextOptions {
  /** Only these teams (a shard); statistics of terms and references of roles are still those of the whole snapshot. */
  readonly teamIds?: readonly string[];
  /** Overrides the snapshot's limit. */
  readonly candidateLimit?: number;
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (fraction: number) => void;
}

/** Thrown when `shouldStop` ended the work: half an affinity table is of no use. */
export class AffinityStoppedError extends Error {
  constructor() {
    super('affinity computation was stopped');
    this.name = 'AffinityStoppedError';
  }
}

/**
 * The candidates of one seat, best first (ties: smaller id); last the one in force and a locked one, if they would not be among
 * them.
 */
export interface RankedSeat {
  readonly eligible: number;
  readonly vetoed: number;
  readonly full: number;
  /** Positions of mentors, with their affinities beside. */
  readonly mentors: readonly number[];
  readonly affinities: readonly number[];
}

interface Role {
  readonly code: string;
  readonly index: CandidateIndex;
  readonly isMember: Uint8Array;
  readonly scale: WeighedScale;
  /** Mentors without a place left. */
  readonly full: number;
}

/** Ranks mentors for one team after the other; what all teams of a snapshot share is made once. */
export class SeatRanking {
  readonly prepared: PreparedSnapshot;
  /** Millionths, `[slot][component]`. */
  readonly references: readonly (readonly number[])[];
  private readonly roles: readonly Role[];
  /** 1 where a mentor has a place left. */
  private readonly hasPlace: Uint8Array;
  private readonly limit: number;
  private readonly dense: Float64Array;
  private readonly vetoes: ReadonlyMap<string, ReadonlySet<number>>;
  private readonly locks: ReadonlyMap<string, number>;
  /** Who sits there in the plan in force: nobody leaves a seat merely because a limit cut the list. */
  private readonly inForce: ReadonlyMap<string, number>;

  /** @throws SnapshotError on a wrong snapshot. */
  constructor(
    input: MatchSnapshot,
    private readonly options: AffinityOptions,
  ) {
    assertSnapshot(input);
    const snapshot = normaliseSnapshot(input);
    this.prepared = prepareSnapshot(snapshot, options);
    this.limit = options.candidateLimit ?? snapshot.candidateLimit ?? DEFAULT_CANDIDATE_LIMIT;
    this.dense = new Float64Array(this.prepared.space.size);
    this.hasPlace = Uint8Array.from(snapshot.mentors, ({ remainingCapacity }) =>
      remainingCapacity > 0 ? 1 : 0,
    );
    const indexes = snapshot.scheme.slots.map(({ code }) => {
      const members = [...snapshot.mentors.keys()].filter((at) => snapshot.mentors[at]!.slots.includes(code));
      return new CandidateIndex(Int32Array.from(members), this.prepared);
    });
    this.references = roleReferences(this.prepared, indexes, this.dense);
    this.roles = indexes.map((index, slot) => this.role(index, slot));
    this.vetoes = vetoedMentors(this.prepared);
    const { mentorAt } = this.prepared;
    this.locks = new Map(
      snapshot.locks.map(({ teamId, slot, mentorId }) => [seatKey(teamId, slot), mentorAt.get(mentorId)!]),
    );
    this.inForce = mentorsInForce(this.prepared);
  }

  /** Teams that were asked for, by their positions, ascending; reports progress and stops as the options say. */
  *teams(): Generator<number> {
    const { teamIds, shouldStop, onProgress } = this.options;
    const wanted = teamIds === undefined ? undefined : new Set(teamIds);
    const { teams } = this.prepared.snapshot;
    const positions = [...teams.keys()].filter((at) => wanted?.has(teams[at]!.id) ?? true);
    for (const [done, at] of positions.entries()) {
      if (shouldStop?.() === true) throw new AffinityStoppedError();
      onProgress?.(done / positions.length);
      yield at;
    }
    onProgress?.(1);
  }

  /** Opens a team; `close` the query before the next. */
  open(team: number): TeamQuery {
    return new TeamQuery(this.prepared, this.prepared.snapshot.teams[team]!, team, this.dense);
  }

  scorer(query: TeamQuery, slot: number): PairScorer {
    return new PairScorer(query, this.roles[slot]!.scale);
  }

  rank(query: TeamQuery, slot: number, scorer: PairScorer): RankedSeat {
    const { code, index, isMember, scale, full } = this.roles[slot]!;
    const vetoes = this.vetoes.get(query.profile.id);
    let [vetoed, vetoedFull] = [0, 0];
    for (const mentor of vetoes ?? []) {
      if (isMember[mentor] === 0) continue;
      vetoed++;
      if (this.hasPlace[mentor] === 0) vetoedFull++;
    }
    const eligible = index.mentors.length - vetoed - (full - vetoedFull);
    const isOpen = (mentor: number): boolean =>
      this.hasPlace[mentor] === 1 && (vetoes === undefined || !vetoes.has(mentor));
    const proposed =
      eligible <= this.limit * PROPOSED
        ? index.mentors.filter(isOpen)
        : index.propose(query, this.limit * PROPOSED, scale, {
            hasPlace: this.hasPlace,
            ...(vetoes === undefined ? {} : { vetoed: vetoes }),
          });
    const scored = Array.from(proposed, (mentor) => ({ mentor, affinity: scorer.affinity(mentor) }));
    // Positions follow the ids.
    scored.sort((left, right) => right.affinity - left.affinity || left.mentor - right.mentor);
    const kept = scored.slice(0, this.limit);
    const key = seatKey(query.profile.id, code);
    const inForce = this.inForce.get(key);
    if (inForce !== undefined && isMember[inForce] === 1 && isOpen(inForce))
      if (!kept.some(({ mentor }) => mentor === inForce))
        kept.push({ mentor: inForce, affinity: scorer.affinity(inForce) });
    const locked = this.locks.get(key);
    if (locked !== undefined && !kept.some(({ mentor }) => mentor === locked))
      kept.push({ mentor: locked, affinity: scorer.affinity(locked) });
    return {
      eligible,
      vetoed,
      full: full - vetoedFull,
      mentors: kept.map(({ mentor }) => mentor),
      affinities: kept.map(({ affinity }) => affinity),
    };
  }

  private role(index: CandidateIndex, slot: number): Role {
    const { scheme, mentors, weights } = this.prepared.snapshot;
    const isMember = new Uint8Array(mentors.length);
    for (const mentor of index.mentors) isMember[mentor] = 1;
    const entries = AFFINITY_COMPONENTS.map(
      (name, at) => [name, this.references[slot]![at]! / 1_000_000] as const,
    );
    const references = Object.fromEntries(entries) as Record<AffinityComponent, number>;
    return {
      code: scheme.slots[slot]!.code,
      index,
      isMember,
      scale: { weights: { ...DEFAULT_WEIGHTS, ...weights }, references },
      full: index.mentors.filter((mentor) => this.hasPlace[mentor] === 0).length,
    };
  }
}

function seatKey(teamId: string, slot: string): string {
  return JSON.stringify([teamId, slot]);
}

function mentorsInForce({ snapshot, mentorAt }: PreparedSnapshot): ReadonlyMap<string, number> {
  const { scheme, incumbent } = snapshot;
  const seats = (incumbent?.groups ?? []).flatMap(({ teamId, members }) =>
    members.flatMap((mentorId, slot) => {
      const at = mentorId === null ? undefined : mentorAt.get(mentorId);
      return at === undefined ? [] : [[seatKey(teamId, scheme.slots[slot]!.code), at] as const];
    }),
  );
  return new Map(seats);
}

function vetoedMentors({ snapshot, mentorAt }: PreparedSnapshot): ReadonlyMap<string, ReadonlySet<number>> {
  const vetoes = new Map<string, Set<number>>();
  for (const { teamId, mentorId } of snapshot.vetoes) {
    let ofTeam = vetoes.get(teamId);
    if (ofTeam === undefined) vetoes.set(teamId, (ofTeam = new Set<number>()));
    ofTeam.add(mentorAt.get(mentorId)!);
  }
  return vetoes;
}

/** Orders ids as positions do. */
export const byTeamId = (left: { readonly teamId: string }, right: { readonly teamId: string }): number =>
  byCodeUnits(left.teamId, right.teamId);
