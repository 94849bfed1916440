import type { Id } from '@jiebang/kernel';
import type { ChallengeRecord } from '@jiebang/challenges';
import type { MentorCandidateRecord } from '@jiebang/people';
import type { TeamRecord } from '@jiebang/teams';
import type { MatchSnapshot, MentorProfile, PairVeto, TeamProfile } from './engine/engine.js';
import type { MatchConstraint } from './match-constraint.repository.js';
import type { MatchRunOptions } from './match-run.repository.js';
import { engineScheme, slotsOf } from './scheme.js';

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
  readonly conflicts: readonly { readonly a: Id; readonly b: Id; readonly kind: string }[];
  readonly collaborations: readonly { readonly a: Id; readonly b: Id }[];
  readonly synonyms: readonly (readonly string[])[];
  readonly asOfYear: number;
}

/** The snapshot of a run. Pure: the same inputs give the same snapshot. */
export function buildSnapshot(inputs: SnapshotInputs): MatchSnapshot {
  const slots = slotsOf(inputs.options.slots);
  return {
    scheme: engineScheme(slots),
    teams: inputs.teams.map((team) => teamProfile(team, inputs)),
    mentors: inputs.mentors.map((mentor) => mentorProfile(mentor, inputs)),
    vetoes: vetoesOf(inputs),
    locks: inputs.constraints.flatMap(({ kind, teamId, personId, slot }) =>
      kind === 'lock' && slot !== null ? [{ teamId, slot, mentorId: personId }] : [],
    ),
    weights: inputs.options.weights,
    cohesionWeights: inputs.options.cohesionWeights,
    synonyms: inputs.synonyms,
    dictionary: [],
    asOfYear: inputs.asOfYear,
    candidateLimit: inputs.options.candidateLimit,
    seed: inputs.options.seed,
  };
}

/** What a team is about: the challenges it chose (the first twice, as it wants that most), and its own words. */
function teamProfile(team: TeamRecord, { challenges, students }: SnapshotInputs): TeamProfile {
  const chosen = team.choices.flatMap((id) => challenges.filter((challenge) => challenge.id === id));
  const members = students.filter(({ personId }) => team.memberPersonIds.includes(personId));
  const words = [...chosen.slice(0, 1), ...chosen].flatMap(wordsOf);
  return {
    id: team.id,
    topic: { text: [...words, team.summary ?? ''].join('\n') },
    disciplines: distinct([
      ...chosen.flatMap(({ disciplineCodes }) => disciplineCodes),
      ...team.wantedDisciplineCodes,
    ]),
    methods: distinct(members.flatMap(({ methods }) => methods)),
    availability: commonWindows(members),
    preferences: [],
  };
}

function wordsOf({ titleZh, titleEn, summaryZh, summaryEn, keywords }: ChallengeRecord): string[] {
  return [titleZh, titleEn, summaryZh, summaryEn, ...keywords].filter((text): text is string =>
    Boolean(text),
  );
}

function mentorProfile(
  mentor: MentorCandidateRecord,
  { options, held, collaborations }: SnapshotInputs,
): MentorProfile {
  const slots = slotsOf(options.slots).filter(({ kinds }) => kinds.includes(mentor.kind));
  const id = mentor.personId;
  return {
    id,
    slots: slots.map(({ code }) => code),
    remainingCapacity: Math.max(0, mentor.capacity - (held.get(id) ?? 0)),
    topic: { text: [...mentor.terms.flatMap(({ zh, en }) => [zh, en]), ...mentor.wantedProblems].join('\n') },
    evidence: mentor.evidence.map(({ titleZh, titleEn, keywords, year }) => ({
      topic: { text: [titleZh, titleEn, ...keywords].filter(Boolean).join('\n') },
      year,
    })),
    disciplines: mentor.disciplineCodes,
    methods: mentor.methods,
    availability: mentor.availability.map(({ weekday, startMinute, endMinute }) => ({
      day: weekday,
      from: startMinute,
      to: endMinute,
    })),
    preferences: [],
    ...(mentor.campus ? { campus: mentor.campus } : {}),
    languages: mentor.languages,
    collaborators: collaborations.flatMap(({ a, b }) => (a === id ? [b] : b === id ? [a] : [])),
  };
}

/** Times when every member is free, as far as the members said. */
function commonWindows(members: readonly MentorCandidateRecord[]): TeamProfile['availability'] {
  const said = members.filter(({ availability }) => availability.length > 0);
  const [first, ...others] = said.map(({ availability }) => availability);
  const common = others.reduce(
    (windows, more) =>
      windows.flatMap((window) =>
        more
          .filter(({ weekday }) => weekday === window.weekday)
          .map(({ startMinute, endMinute }) => ({
            weekday: window.weekday,
            startMinute: Math.max(window.startMinute, startMinute),
            endMinute: Math.min(window.endMinute, endMinute),
          }))
          .filter(({ startMinute, endMinute }) => startMinute < endMinute),
      ),
    [...(first ?? [])],
  );
  return common.map(({ weekday, startMinute, endMinute }) => ({
    day: weekday,
    from: startMinute,
    to: endMinute,
  }));
}

function vetoesOf({ constraints, conflicts, teams, mentors }: SnapshotInputs): PairVeto[] {
  const mentorIds = new Set(mentors.map(({ personId }) => personId));
  const found = new Map<string, PairVeto>();
  const note = (teamId: Id, mentorId: Id, reason: string) => {
    if (mentorIds.has(mentorId)) found.set(`${teamId} ${mentorId}`, { teamId, mentorId, reason });
  };
  const teamOf = new Map(
    teams.flatMap(({ id, memberPersonIds }) => memberPersonIds.map((person) => [person, id])),
  );
  for (const { a, b, kind } of conflicts) {
    for (const [member, mentor] of [
      [a, b],
      [b, a],
    ] as const) {
      const teamId = teamOf.get(member);
      if (teamId) note(teamId, mentor, kind);
    }
  }
  for (const { kind, teamId, personId } of constraints) if (kind === 'veto') note(teamId, personId, 'veto');
  return [...found.values()];
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
