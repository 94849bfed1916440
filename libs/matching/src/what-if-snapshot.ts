import type { Checks, Id } from '@jiebang/kernel';
import { wishOf } from './build-snapshot.js';
import type { IncumbentPlan, MatchSnapshot, SolvedGroup } from './engine/engine.js';
import type { MatchRunOptions, WhatIfChanges } from './match-run.repository.js';

/**
 * The snapshot of a run as it would be under other options and further constraints: everything else stays as it was, so that
 * what comes out differently does so because of them alone. A re-match keeps to `decided`, the groups of the base; who of them
 * was removed stands there as somebody who left.
 */
export function whatIfSnapshot(
  base: MatchSnapshot,
  { weights, cohesionWeights, seed, candidateLimit, fairness }: MatchRunOptions,
  { locks, vetoes, removedMentorIds, rematch }: WhatIfChanges,
  decided: readonly SolvedGroup[] = [],
): MatchSnapshot {
  const removed = new Set(removedMentorIds);
  const stays = ({ mentorId }: { readonly mentorId: string }) => !removed.has(mentorId);
  const relocked = new Set(locks.map(({ teamId, slot }) => `${teamId} ${slot}`));
  return {
    ...base,
    weights,
    cohesionWeights,
    seed,
    candidateLimit,
    fairness: wishOf(fairness),
    teams: base.teams.map((team) => ({ ...team, preferences: team.preferences.filter(stays) })),
    mentors: base.mentors.filter(({ id }) => !removed.has(id)),
    vetoes: [...base.vetoes, ...vetoes.map((veto) => ({ ...veto, reason: 'what-if' }))].filter(stays),
    // A lock of a seat that is locked already takes its place.
    locks: [
      ...base.locks.filter(({ teamId, slot }) => !relocked.has(`${teamId} ${slot}`)).filter(stays),
      ...locks,
    ],
    ...(rematch ? { incumbent: incumbentOf(decided, rematch.budget) } : {}),
  };
}

function incumbentOf(decided: readonly SolvedGroup[], budget: number): IncumbentPlan {
  return { groups: decided.map(({ teamId, members }) => ({ teamId, members })), budget };
}

const UNKNOWN_TEAM = { zh: '该团队不在原批次中。', en: 'The team is not of that run.' };
const UNKNOWN_MENTOR = { zh: '该导师不在原批次中。', en: 'The mentor is not of that run.' };
const WRONG_SLOT = { zh: '该导师不能担任此角色。', en: 'The mentor may not take this seat.' };
const TWICE = {
  zh: '该席位或导师在此团队中被重复锁定。',
  en: 'The seat, or the mentor in this team, is locked twice.',
};
const VETOED = { zh: '该导师与团队之间存在回避或否决。', en: 'A conflict or veto stands between the two.' };
const REMOVED = { zh: '不能同时移除并锁定一位导师。', en: 'A mentor cannot be both removed and locked.' };
const FULL = { zh: '锁定数超过该导师的剩余名额。', en: 'Locked to more seats than the mentor has places.' };

/** Seats of the largest programmes that are matched, many times over. */
export const MOST_BUDGET = 1_000_000;
const WRONG_BUDGET = {
  zh: `须为 0 到 ${MOST_BUDGET} 的整数。`,
  en: `A whole number from 0 to ${MOST_BUDGET}.`,
};
const BY_THE_SUM = {
  zh: '限定变动数时按总和决定，不能同时优先照顾最差的组。',
  en: 'A re-match within a budget goes by the sum; it cannot put the worst-off first.',
};

/** Notes what is wrong with a re-match, by field. */
export function checkRematch(
  rematch: WhatIfChanges['rematch'],
  { fairness }: Pick<MatchRunOptions, 'fairness'>,
  checks: Checks,
): void {
  if (!rematch) return;
  const { budget } = rematch;
  const isBudget = Number.isInteger(budget) && budget >= 0 && budget <= MOST_BUDGET;
  checks.that(isBudget, 'rematch.budget', 'OUT_OF_RANGE', WRONG_BUDGET);
  checks.that(fairness?.mode !== 'worst-off-first', 'rematch', 'CONTRADICTS', BY_THE_SUM);
}

/** Notes everything in the changes that the base's snapshot cannot follow, by field. */
export function checkWhatIf(
  base: MatchSnapshot,
  { locks, vetoes, removedMentorIds }: WhatIfChanges,
  checks: Checks,
): void {
  const teams = new Set(base.teams.map(({ id }) => id));
  const mentors = new Map(base.mentors.map((mentor) => [mentor.id, mentor]));
  const removed = new Set(removedMentorIds);
  const team = (id: Id, path: string) =>
    checks.that(teams.has(id), `${path}.teamId`, 'UNKNOWN', UNKNOWN_TEAM);
  const mentor = (id: Id, path: string) => checks.that(mentors.has(id), path, 'UNKNOWN', UNKNOWN_MENTOR);
  removedMentorIds.forEach((id, at) => mentor(id, `removedMentorIds.${at}`));
  vetoes.forEach(({ teamId, mentorId }, at) => {
    team(teamId, `vetoes.${at}`);
    mentor(mentorId, `vetoes.${at}.personId`);
  });
  const vetoed = new Set([...base.vetoes, ...vetoes].map(({ teamId, mentorId }) => `${teamId} ${mentorId}`));
  const relocked = new Set(locks.map(({ teamId, slot }) => `${teamId} ${slot}`));
  const standing = base.locks.filter(({ teamId, slot }) => !relocked.has(`${teamId} ${slot}`));
  const taken = new Set(standing.map(({ teamId, mentorId }) => `${teamId} ${mentorId}`));
  const places = new Map<Id, number>();
  for (const { mentorId } of standing) places.set(mentorId, (places.get(mentorId) ?? 0) + 1);
  locks.forEach(({ teamId, slot, mentorId }, at) => {
    const path = `locks.${at}`;
    if (!team(teamId, path) || !mentor(mentorId, `${path}.personId`)) return;
    const profile = mentors.get(mentorId);
    checks.that(profile?.slots.includes(slot) ?? false, `${path}.slot`, 'UNFIT', WRONG_SLOT);
    checks.that(!removed.has(mentorId), `${path}.personId`, 'CONTRADICTS', REMOVED);
    checks.that(!vetoed.has(`${teamId} ${mentorId}`), `${path}.personId`, 'CONTRADICTS', VETOED);
    const twice = taken.has(`${teamId} ${mentorId}`) || taken.has(`${teamId} seat ${slot}`);
    checks.that(!twice, path, 'DUPLICATE', TWICE);
    taken.add(`${teamId} ${mentorId}`).add(`${teamId} seat ${slot}`);
    places.set(mentorId, (places.get(mentorId) ?? 0) + 1);
    checks.that(
      (places.get(mentorId) ?? 0) <= (profile?.remainingCapacity ?? 0),
      `${path}.personId`,
      'NO_PLACE',
      FULL,
    );
  });
}
