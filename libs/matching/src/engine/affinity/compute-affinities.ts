import { componentScores } from './affinity-components.js';
import type { ComponentScore } from './affinity-components.js';
import { AFFINITY_SCALE } from './affinity-table.js';
import type { AffinityCandidate, AffinityTable, SlotCandidates } from './affinity-table.js';
import { CandidateIndex } from './candidate-index.js';
import { sharedDisciplines } from './discipline-distance.js';
import { prepareSnapshot } from './prepared-snapshot.js';
import type { PreparedMentor, PreparedTeam } from './prepared-snapshot.js';
import { sharedTerms } from './term-vectors.js';
import type { Tokenizer } from './tokenizer.js';
import { ENGINE_VERSION } from '../engine-version.js';
import { byCodeUnits, normaliseSnapshot } from '../snapshot/canonical-snapshot.js';
import {
  AFFINITY_COMPONENTS,
  DEFAULT_CANDIDATE_LIMIT,
  DEFAULT_MINUTES_WANTED,
  DEFAULT_WEIGHTS,
} from '../snapshot/match-snapshot.js';
import type { MatchSnapshot } from '../snapshot/match-snapshot.js';
import { assertSnapshot } from '../snapshot/snapshot.problems.js';

const SHARED_TERMS = 6;
/** The index proposes so many times the kept candidates for full scoring. */
const PROPOSED = 4;

export interface AffinityOptions {
  readonly tokenizer?: Tokenizer;
  /** Only these teams (a shard); the statistics of terms are still those of the whole snapshot. */
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
 * Affinities of every team's best candidates for every slot: weighted mean of the components that the team can be judged by, as
 * an integer of 0..1,000,000. Vetoed mentors and mentors without places are left out; locked ones are always in.
 *
 * @throws SnapshotError on a wrong snapshot, AffinityStoppedError when stopped.
 */
export function computeAffinities(input: MatchSnapshot, options: AffinityOptions = {}): AffinityTable {
  assertSnapshot(input);
  const snapshot = normaliseSnapshot(input);
  const prepared = prepareSnapshot(snapshot, options.tokenizer);
  const wanted = options.teamIds === undefined ? undefined : new Set(options.teamIds);
  const scorer = new PairScorer(snapshot);
  const limit = options.candidateLimit ?? snapshot.candidateLimit ?? DEFAULT_CANDIDATE_LIMIT;
  const indexes = snapshot.scheme.slots.map(({ code }) => {
    const mentors = [...prepared.mentors.keys()].filter((at) =>
      prepared.mentors[at]!.profile.slots.includes(code),
    );
    return { slot: code, index: new CandidateIndex(mentors, prepared.mentors), mentors };
  });
  const vetoes = groupBy(snapshot.vetoes, (veto) => veto.teamId);
  const locks = groupBy(snapshot.locks, (lock) => lock.teamId);
  const teams = prepared.teams.filter(({ profile }) => wanted === undefined || wanted.has(profile.id));

  const rows = teams.map((team, at) => {
    if (options.shouldStop?.() === true) throw new AffinityStoppedError();
    options.onProgress?.(at / teams.length);
    const vetoed = new Set((vetoes.get(team.profile.id) ?? []).map((veto) => veto.mentorId));
    const slots = indexes.map(({ slot, index, mentors }) => {
      const locked = (locks.get(team.profile.id) ?? []).find((lock) => lock.slot === slot)?.mentorId;
      return slotCandidates(team, slot, index, mentors, vetoed, locked, limit, scorer);
    });
    return { teamId: team.profile.id, slots };
  });
  options.onProgress?.(1);
  return { engineVersion: ENGINE_VERSION, components: AFFINITY_COMPONENTS, rows };
}

/** One table from the shards, rows in the order of team ids. */
export function mergeAffinities(shards: readonly AffinityTable[]): AffinityTable {
  const rows = shards.flatMap((shard) => shard.rows);
  rows.sort((left, right) => byCodeUnits(left.teamId, right.teamId));
  return { engineVersion: ENGINE_VERSION, components: AFFINITY_COMPONENTS, rows };
}

function slotCandidates(
  team: PreparedTeam,
  slot: string,
  index: CandidateIndex,
  mentors: readonly number[],
  vetoed: ReadonlySet<string>,
  locked: string | undefined,
  limit: number,
  scorer: PairScorer,
): SlotCandidates {
  const profileOf = (mentor: number) => index.mentor(mentor).profile;
  const isOpen = (mentor: number): boolean =>
    !vetoed.has(profileOf(mentor).id) && profileOf(mentor).remainingCapacity > 0;
  const eligible = mentors.filter(isOpen).length;
  const proposed =
    eligible <= limit * PROPOSED ? mentors.filter(isOpen) : index.propose(team, limit * PROPOSED, isOpen);
  const scored = proposed.map((mentor) => scorer.score(team, index.mentor(mentor)));
  scored.sort((left, right) => right.affinity - left.affinity || byCodeUnits(left.mentorId, right.mentorId));
  const kept = scored.slice(0, limit);
  if (locked !== undefined && !kept.some((pair) => pair.mentorId === locked)) {
    const mentor = mentors.find((at) => profileOf(at).id === locked)!;
    kept.push(scorer.score(team, index.mentor(mentor)));
  }
  const candidates = kept.map((pair) => withSharedFeatures(team, pair));
  return {
    slot,
    eligible,
    vetoed: mentors.filter((mentor) => vetoed.has(profileOf(mentor).id)).length,
    full: mentors.filter((at) => !vetoed.has(profileOf(at).id) && profileOf(at).remainingCapacity === 0)
      .length,
    truncated: candidates.length < eligible,
    candidates,
  };
}

class PairScorer {
  private readonly components: readonly { weight: number; score: ComponentScore }[];

  constructor(snapshot: MatchSnapshot) {
    const wishes =
      snapshot.teams.some((team) => team.preferences.length > 0) ||
      snapshot.mentors.some((mentor) => mentor.preferences.length > 0);
    const scores = componentScores(snapshot.minutesWanted ?? DEFAULT_MINUTES_WANTED, wishes);
    const weights = { ...DEFAULT_WEIGHTS, ...snapshot.weights };
    this.components = AFFINITY_COMPONENTS.map((name) => ({ weight: weights[name], score: scores[name] }));
  }

  score(team: PreparedTeam, mentor: PreparedMentor): ScoredPair {
    let weighted = 0;
    let total = 0;
    const components = this.components.map(({ weight, score }) => {
      const value = score(team, mentor);
      if (value === undefined) return -1;
      weighted += weight * value;
      total += weight;
      return Math.round(value * AFFINITY_SCALE);
    });
    const affinity = total === 0 ? 0 : Math.round((weighted / total) * AFFINITY_SCALE);
    return { mentorId: mentor.profile.id, affinity, components, mentor };
  }
}

interface ScoredPair extends Pick<AffinityCandidate, 'mentorId' | 'affinity' | 'components'> {
  readonly mentor: PreparedMentor;
}

function withSharedFeatures(team: PreparedTeam, pair: ScoredPair): AffinityCandidate {
  const { mentor, ...scores } = pair;
  return {
    ...scores,
    sharedTerms: sharedTerms(team.text, mentor.text, SHARED_TERMS),
    sharedDisciplines: sharedDisciplines(team.profile.disciplines, mentor.profile.disciplines),
    sharedMethods: [...team.methods].filter(([key]) => mentor.methods.has(key)).map(([, method]) => method),
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
