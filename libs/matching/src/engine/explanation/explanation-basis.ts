import type { GroupStanding, Rivals } from './team-explanation.js';
import type { AffinityTable } from '../affinity/affinity-table.js';
import { CohesionScorer } from '../cohesion/compute-cohesion.js';
import type { MatchSolution } from '../run/match-solution.js';
import type { MatchSnapshot } from '../snapshot/match-snapshot.js';

/** What every team's explanation needs to know of all the others; JSON-serialisable, made once a run and given to each shard. */
export interface ExplanationBasis {
  /** Worth of every group, ascending; empty when the table did not cover all teams. */
  readonly values: readonly number[];
  /** Of the mentors with a price. */
  readonly rivals: Readonly<Record<string, Rivals>>;
}

/** O(seats x rank of the chosen candidate): of each seat's candidates only those ahead of the chosen one are looked at. */
export function explanationBasis(
  snapshot: MatchSnapshot,
  table: AffinityTable,
  solution: MatchSolution,
): ExplanationBasis {
  const rows = new Map(table.rows.map((row) => [row.teamId, row]));
  const mentors = new Map(snapshot.mentors.map((mentor) => [mentor.id, mentor]));
  const cohesion = new CohesionScorer(snapshot);
  const rivals = new Map<string, { teams: number; places: number }>();
  for (const { mentorId } of solution.prices) {
    rivals.set(mentorId, { teams: 0, places: mentors.get(mentorId)?.remainingCapacity ?? 0 });
  }
  const values: number[] = [];
  let whole = true;
  for (const { teamId, members } of solution.groups) {
    const row = rows.get(teamId);
    if (row === undefined) {
      whole = false;
      continue;
    }
    let value = 0;
    const wanted = new Set<string>();
    members.forEach((mentorId, slot) => {
      for (const candidate of row.slots[slot]!.candidates) {
        if (rivals.has(candidate.mentorId)) wanted.add(candidate.mentorId);
        if (candidate.mentorId !== mentorId) continue;
        value += candidate.affinity;
        break;
      }
    });
    for (const mentorId of wanted) rivals.get(mentorId)!.teams++;
    members.forEach((one, slot) => {
      for (const other of members.slice(slot + 1)) {
        if (one === null || other === null) continue;
        value += cohesion.between(mentors.get(one)!, mentors.get(other)!).value;
      }
    });
    values.push(value);
  }
  return {
    values: whole ? values.sort((left, right) => left - right) : [],
    rivals: Object.fromEntries([...rivals].filter(([, { teams }]) => teams > 0)),
  };
}

/** Where a worth stands among those of all groups. O(log groups). */
export function standingOf({ values }: ExplanationBasis, value: number): GroupStanding | null {
  if (values.length === 0) return null;
  const notAbove = firstAbove(values, value);
  return {
    value,
    rank: values.length - notAbove + 1,
    groups: values.length,
    percentile: notAbove / values.length,
    worst: values[0]!,
    median: values[Math.floor((values.length - 1) / 2)]!,
    best: values[values.length - 1]!,
  };
}

/** How many of the ascending values are not above the given one. */
function firstAbove(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
