import type { Id } from '@jiebang/kernel';
import type { ChallengeRecord } from '@jiebang/challenges';
import type { MentorCandidateRecord } from '@jiebang/people';
import type { TeamRecord } from '@jiebang/teams';
import type { MatchSnapshot, MentorProfile, PairVeto, TeamProfile } from './engine/engine.js';
import type { MatchConstraint } from './match-constraint.repository.js';
import type { MatchRunOptions } from './match-run.repository.js';
import { engineScheme, slotsOf, type MentorSlot } from './scheme.js';

type Availability = MentorCandidateRecord['availability'];

/** Everything that a run decides on, as the contexts tell it. */
export interface SnapshotInputs {
  readonly options: MatchRunOptions;
  readonly teams: readonly TeamRecord[];
  readonly students: readonly MentorCandidateRecord[];
  readonly challenges: readonly ChallengeRecord[];
  readonly mentors: readonly MentorCandidateRecord[];
  /** Places that live groups already hold, by mentor. */
  readonly held: ReadonlyMap<Id, number>;
  readonly constraints: readonly MatchConstraint[];
  /** Those that forbid mentoring. */
  readonly conflicts: readonly Conflict[];
  readonly collaborations: readonly { readonly a: Id; readonly b: Id }[];
  readonly synonyms: readonly (readonly string[])[];
  readonly asOfYear: number;
}

interface Conflict {
  readonly a: Id;
  readonly b: Id;
  readonly kind: string;
}

/** The snapshot of a run. Pure: the same inputs give the same snapshot. A lock of a seat that the run has not is left out. */
export function buildSnapshot(inputs: SnapshotInputs): MatchSnapshot {
  const { options, teams, mentors, held, constraints, conflicts } = inputs;
  const slots = slotsOf(options.slots);
  const challenges = new Map(inputs.challenges.map((challenge) => [challenge.id, challenge]));
  const students = new Map(inputs.students.map((student) => [student.personId, student]));
  const collaborators = partnersOf(inputs.collaborations);
  const mentorIds = mentors.map(({ personId }) => personId);
  return {
    scheme: engineScheme(slots),
    teams: teams.map((team) => teamProfile(team, challenges, students)),
    mentors: mentors.map((mentor) =>
      mentorProfile(mentor, slots, held.get(mentor.personId) ?? 0, collaborators.get(mentor.personId) ?? []),
    ),
    vetoes: vetoesOf(teams, mentorIds, constraints, conflicts),
    locks: constraints.flatMap(({ kind, teamId, personId, slot }) =>
      kind === 'lock' && slots.some(({ code }) => code === slot)
        ? [{ teamId, slot: slot ?? '', mentorId: personId }]
        : [],
    ),
    weights: options.weights,
    cohesionWeights: options.cohesionWeights,
    synonyms: inputs.synonyms,
    dictionary: [],
    asOfYear: inputs.asOfYear,
    candidateLimit: options.candidateLimit,
    ...(wishOf(options.fairness) ? { fairness: wishOf(options.fairness) } : {}),
    seed: options.seed,
  };
}

/** The wish as the engine takes it; none where the largest sum without a floor is wanted, as it is by default. */
export function wishOf(fairness: MatchRunOptions['fairness']): MatchSnapshot['fairness'] {
  return fairness && (fairness.mode !== 'total' || fairness.floor !== undefined) ? fairness : undefined;
}

/** What a team is about: the challenges it chose (the first twice, as it wants that most), and its own words. */
function teamProfile(
  team: TeamRecord,
  challenges: ReadonlyMap<Id, ChallengeRecord>,
  students: ReadonlyMap<Id, MentorCandidateRecord>,
): TeamProfile {
  const chosen = known(team.choices, challenges);
  const members = known(team.memberPersonIds, students);
  const words = [...chosen.slice(0, 1), ...chosen].flatMap(wordsOf);
  return {
    id: team.id,
    topic: { text: [...words, team.summaryZh, team.summaryEn].filter(Boolean).join('\n') },
    disciplines: distinct([
      ...chosen.flatMap(({ disciplineCodes }) => disciplineCodes),
      ...team.wantedDisciplineCodes,
    ]),
    methods: distinct(members.flatMap(({ methods }) => methods)),
    availability: weeklyWindows(commonAvailability(members)),
    preferences: [],
  };
}

/** What a challenge is about, in its own words of both languages. */
export function wordsOf({ titleZh, titleEn, summaryZh, summaryEn, keywords }: ChallengeRecord): string[] {
  return [titleZh, titleEn, summaryZh, summaryEn, ...keywords].filter((text): text is string =>
    Boolean(text),
  );
}

/** A person as the engine sees them: everything that it judges them by, and nothing else. */
export function mentorProfile(
  mentor: MentorCandidateRecord,
  slots: readonly MentorSlot[],
  held: number,
  collaborators: readonly Id[],
): MentorProfile {
  return {
    id: mentor.personId,
    slots: slots.filter(({ kinds }) => kinds.includes(mentor.kind)).map(({ code }) => code),
    remainingCapacity: Math.max(0, mentor.capacity - held),
    topic: { text: [...mentor.terms.flatMap(({ zh, en }) => [zh, en]), ...mentor.wantedProblems].join('\n') },
    evidence: mentor.evidence.map(({ titleZh, titleEn, keywords, year }) => ({
      topic: { text: [titleZh, titleEn, ...keywords].filter(Boolean).join('\n') },
      year,
    })),
    disciplines: mentor.disciplineCodes,
    methods: mentor.methods,
    availability: weeklyWindows(mentor.availability),
    preferences: [],
    ...(mentor.campus ? { campus: mentor.campus } : {}),
    languages: mentor.languages,
    collaborators,
  };
}

/** Times when every member is free, as far as the members said. */
function commonAvailability(members: readonly MentorCandidateRecord[]): Availability {
  const said = members.map(({ availability }) => availability).filter(({ length }) => length > 0);
  const [first = [], ...others] = said;
  return others.reduce(overlaps, first);
}

function overlaps(some: Availability, more: Availability): Availability {
  return some.flatMap((window) =>
    more
      .filter(({ weekday }) => weekday === window.weekday)
      .map(({ startMinute, endMinute }) => ({
        weekday: window.weekday,
        startMinute: Math.max(window.startMinute, startMinute),
        endMinute: Math.min(window.endMinute, endMinute),
      }))
      .filter(({ startMinute, endMinute }) => startMinute < endMinute),
  );
}

function weeklyWindows(availability: Availability): TeamProfile['availability'] {
  return availability.map(({ weekday, startMinute, endMinute }) => ({
    day: weekday,
    from: startMinute,
    to: endMinute,
  }));
}

/**
 * Pairs of a team and a mentor that may not sit together, once each: a conflict between the mentor and any member (the reason
 * is its kind), or a veto of the project office.
 */
export function vetoesOf(
  teams: readonly Pick<TeamRecord, 'id' | 'memberPersonIds'>[],
  mentorIds: readonly Id[],
  constraints: readonly MatchConstraint[],
  conflicts: readonly Conflict[],
): PairVeto[] {
  const mentors = new Set(mentorIds);
  const teamIds = new Set(teams.map(({ id }) => id));
  const teamOf = new Map(teams.flatMap(({ id, memberPersonIds }) => memberPersonIds.map((who) => [who, id])));
  const found = new Map<string, PairVeto>();
  const note = (teamId: Id | undefined, mentorId: Id, reason: string) => {
    if (teamId && teamIds.has(teamId) && mentors.has(mentorId))
      found.set(`${teamId} ${mentorId}`, { teamId, mentorId, reason });
  };
  for (const { a, b, kind } of conflicts) {
    note(teamOf.get(a), b, kind);
    note(teamOf.get(b), a, kind);
  }
  for (const { kind, teamId, personId } of constraints) if (kind === 'veto') note(teamId, personId, 'veto');
  return [...found.values()];
}

/** Whom each person has worked with. */
function partnersOf(pairs: readonly { readonly a: Id; readonly b: Id }[]): ReadonlyMap<Id, readonly Id[]> {
  const partners = new Map<Id, Id[]>();
  for (const { a, b } of pairs) {
    partners.set(a, [...(partners.get(a) ?? []), b]);
    partners.set(b, [...(partners.get(b) ?? []), a]);
  }
  return partners;
}

function known<T>(ids: readonly Id[], all: ReadonlyMap<Id, T>): T[] {
  return ids.flatMap((id) => {
    const one = all.get(id);
    return one === undefined ? [] : [one];
  });
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
