import type { MatchSnapshot, WeeklyWindow } from './match-snapshot.js';

export type SnapshotProblemCode =
  | 'scheme-without-slots'
  | 'duplicate-slot'
  | 'duplicate-team'
  | 'duplicate-mentor'
  | 'unknown-slot'
  | 'unknown-team'
  | 'unknown-mentor'
  | 'bad-capacity'
  | 'bad-window'
  | 'bad-score'
  | 'bad-weight'
  | 'bad-number'
  | 'lock-is-vetoed'
  | 'lock-slot-not-open-to-mentor'
  | 'seat-locked-twice'
  | 'mentor-locked-twice-in-team'
  | 'locks-exceed-capacity'
  | 'wrong-incumbent';

/** One thing that is wrong with a snapshot; `at` is a path such as `mentors[M7].slots`. */
export interface SnapshotProblem {
  readonly code: SnapshotProblemCode;
  readonly at: string;
}

/** Thrown at the engine's door; carries everything that is wrong at once. */
export class SnapshotError extends Error {
  constructor(readonly problems: readonly SnapshotProblem[]) {
    super(`match snapshot: ${problems.map(({ code, at }) => `${code} at ${at}`).join('; ')}`);
    this.name = 'SnapshotError';
  }
}

type Report = (code: SnapshotProblemCode, at: string) => void;

/** Everything that is wrong with a snapshot; an empty list means that it can be matched. */
export function snapshotProblems(snapshot: MatchSnapshot): SnapshotProblem[] {
  const problems: SnapshotProblem[] = [];
  const report: Report = (code, at) => problems.push({ code, at });
  checkScheme(snapshot, report);
  checkNumbers(snapshot, report);
  checkTeams(snapshot, report);
  checkMentors(snapshot, report);
  checkVetoes(snapshot, report);
  checkLocks(snapshot, report);
  checkIncumbent(snapshot, report);
  return problems;
}

/** @throws SnapshotError when something is wrong. */
export function assertSnapshot(snapshot: MatchSnapshot): void {
  const problems = snapshotProblems(snapshot);
  if (problems.length > 0) throw new SnapshotError(problems);
}

function checkScheme({ scheme }: MatchSnapshot, report: Report): void {
  if (scheme.slots.length === 0 || scheme.slots.length > 9) report('scheme-without-slots', 'scheme.slots');
  reportDuplicates(
    scheme.slots,
    (slot) => slot.code,
    (code) => report('duplicate-slot', `scheme.slots[${code}]`),
  );
}

function checkNumbers(snapshot: MatchSnapshot, report: Report): void {
  for (const [name, weights] of [
    ['weights', snapshot.weights],
    ['cohesionWeights', snapshot.cohesionWeights],
  ] as const) {
    for (const [key, weight] of Object.entries(weights)) {
      if (!Number.isFinite(weight) || weight < 0 || weight > 1000) report('bad-weight', `${name}.${key}`);
    }
  }
  const positive = (value: number | undefined, at: string, least: number): void => {
    if (value !== undefined && (!Number.isSafeInteger(value) || value < least)) report('bad-number', at);
  };
  positive(snapshot.asOfYear, 'asOfYear', 1);
  positive(snapshot.minutesWanted, 'minutesWanted', 1);
  positive(snapshot.candidateLimit, 'candidateLimit', 1);
  positive(snapshot.unfilledCost, 'unfilledCost', 0);
  positive(snapshot.fairness?.floor, 'fairness.floor', 0);
  positive(snapshot.incumbent?.bonus, 'incumbent.bonus', 0);
  positive(snapshot.incumbent?.budget, 'incumbent.budget', 0);
  const giveUp = snapshot.fairness?.giveUp ?? 0;
  if (!(giveUp >= 0 && giveUp <= 1)) report('bad-number', 'fairness.giveUp');
  if (!Number.isSafeInteger(snapshot.seed)) report('bad-number', 'seed');
}

function checkTeams(snapshot: MatchSnapshot, report: Report): void {
  const mentors = new Set(snapshot.mentors.map((mentor) => mentor.id));
  reportDuplicates(
    snapshot.teams,
    (team) => team.id,
    (id) => report('duplicate-team', `teams[${id}]`),
  );
  for (const team of snapshot.teams) {
    const at = `teams[${team.id}]`;
    checkWindows(team.availability, at, report);
    for (const { mentorId, score } of team.preferences) {
      if (!mentors.has(mentorId)) report('unknown-mentor', `${at}.preferences[${mentorId}]`);
      if (!(score >= 0 && score <= 1)) report('bad-score', `${at}.preferences[${mentorId}]`);
    }
  }
}

function checkMentors(snapshot: MatchSnapshot, report: Report): void {
  const teams = new Set(snapshot.teams.map((team) => team.id));
  const slots = new Set(snapshot.scheme.slots.map((slot) => slot.code));
  reportDuplicates(
    snapshot.mentors,
    (mentor) => mentor.id,
    (id) => report('duplicate-mentor', `mentors[${id}]`),
  );
  for (const mentor of snapshot.mentors) {
    const at = `mentors[${mentor.id}]`;
    for (const slot of mentor.slots) if (!slots.has(slot)) report('unknown-slot', `${at}.slots[${slot}]`);
    reportDuplicates(
      mentor.slots,
      (slot) => slot,
      (slot) => report('duplicate-slot', `${at}.slots[${slot}]`),
    );
    const { remainingCapacity } = mentor;
    if (!Number.isInteger(remainingCapacity) || remainingCapacity < 0 || remainingCapacity > 1_000_000) {
      report('bad-capacity', at);
    }
    checkWindows(mentor.availability, at, report);
    for (const { teamId, score } of mentor.preferences) {
      if (!teams.has(teamId)) report('unknown-team', `${at}.preferences[${teamId}]`);
      if (!(score >= 0 && score <= 1)) report('bad-score', `${at}.preferences[${teamId}]`);
    }
    for (const { year } of mentor.evidence) {
      if (!Number.isSafeInteger(year)) report('bad-number', `${at}.evidence`);
    }
  }
}

function checkWindows(windows: readonly WeeklyWindow[], at: string, report: Report): void {
  for (const { day, from, to } of windows) {
    const whole = [day, from, to].every((value) => Number.isInteger(value));
    if (!whole || day < 1 || day > 7 || from < 0 || to > 1440 || from >= to)
      report('bad-window', `${at}.availability`);
  }
}

function checkVetoes(snapshot: MatchSnapshot, report: Report): void {
  const teams = new Set(snapshot.teams.map((team) => team.id));
  const mentors = new Set(snapshot.mentors.map((mentor) => mentor.id));
  snapshot.vetoes.forEach(({ teamId, mentorId }, index) => {
    if (!teams.has(teamId)) report('unknown-team', `vetoes[${index}]`);
    if (!mentors.has(mentorId)) report('unknown-mentor', `vetoes[${index}]`);
  });
}

function checkLocks(snapshot: MatchSnapshot, report: Report): void {
  const teams = new Set(snapshot.teams.map((team) => team.id));
  const slots = new Set(snapshot.scheme.slots.map((slot) => slot.code));
  const mentors = new Map(snapshot.mentors.map((mentor) => [mentor.id, mentor]));
  const vetoed = new Set(snapshot.vetoes.map(({ teamId, mentorId }) => JSON.stringify([teamId, mentorId])));
  const uses = new Map<string, number>();
  snapshot.locks.forEach(({ teamId, slot, mentorId }, index) => {
    const at = `locks[${index}]`;
    if (!teams.has(teamId)) report('unknown-team', at);
    if (!slots.has(slot)) report('unknown-slot', at);
    const mentor = mentors.get(mentorId);
    if (mentor === undefined) report('unknown-mentor', at);
    else if (slots.has(slot) && !mentor.slots.includes(slot)) report('lock-slot-not-open-to-mentor', at);
    if (vetoed.has(JSON.stringify([teamId, mentorId]))) report('lock-is-vetoed', at);
    uses.set(mentorId, (uses.get(mentorId) ?? 0) + 1);
  });
  const key = (...parts: string[]): string => JSON.stringify(parts);
  reportDuplicates(
    snapshot.locks,
    (lock) => key(lock.teamId, lock.slot),
    (at) => report('seat-locked-twice', at),
  );
  reportDuplicates(
    snapshot.locks,
    (lock) => key(lock.teamId, lock.mentorId),
    (at) => report('mentor-locked-twice-in-team', at),
  );
  for (const [mentorId, used] of uses) {
    const capacity = mentors.get(mentorId)?.remainingCapacity;
    if (capacity !== undefined && used > capacity) report('locks-exceed-capacity', `mentors[${mentorId}]`);
  }
}

/** Members who are no mentors any more are no mistake: they have left. */
function checkIncumbent({ incumbent, scheme, teams }: MatchSnapshot, report: Report): void {
  const known = new Set(teams.map(({ id }) => id));
  const groups = incumbent?.groups ?? [];
  for (const { teamId, members } of groups) {
    if (!known.has(teamId)) report('unknown-team', `incumbent[${teamId}]`);
    if (members.length !== scheme.slots.length) report('wrong-incumbent', `incumbent[${teamId}]`);
  }
  reportDuplicates(
    groups,
    ({ teamId }) => teamId,
    (teamId) => report('duplicate-team', `incumbent[${teamId}]`),
  );
}

function reportDuplicates<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  report: (key: string) => void,
): void {
  const seen = new Set<string>();
  for (const item of items) {
    const key = keyOf(item);
    if (seen.has(key)) report(key);
    seen.add(key);
  }
}
