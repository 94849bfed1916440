import { newId, type Id } from '@jiebang/kernel';
import type { PlanGroup } from './engine/engine.js';
import type { MatchRun } from './match-run.repository.js';
import type { MentorGroup, MentorSeat, OpenSeatOfTeam } from './mentor-group.repository.js';

export type NewGroup = Omit<MentorGroup, 'version'>;
export type NewSeat = Omit<MentorSeat, 'version'>;

/** Planned groups as proposals. A team without a single mentor has no group; its open seats say why. */
export function proposedRows(
  run: Pick<MatchRun, 'id' | 'programmeId'>,
  planned: readonly PlanGroup[],
): { readonly groups: readonly NewGroup[]; readonly seats: readonly NewSeat[] } {
  const staffed = planned.filter(({ seats }) => seats.some(({ mentorId }) => mentorId !== null));
  const groups = staffed.map((group): NewGroup => ({
    id: newId(),
    runId: run.id,
    programmeId: run.programmeId,
    teamId: group.teamId,
    state: 'proposed',
    score: group.score,
    affinity: group.affinity,
    cohesion: group.cohesion,
    slots: group.seats.map(({ slot }) => slot),
  }));
  return { groups, seats: staffed.flatMap((group, index) => seatsOf(groups[index]?.id ?? '', group)) };
}

function seatsOf(groupId: Id, { seats }: PlanGroup): NewSeat[] {
  return seats.flatMap(({ slot, mentorId, explanation }) =>
    mentorId === null || explanation === null
      ? []
      : [
          {
            id: newId(),
            groupId,
            slot,
            personId: mentorId,
            state: 'proposed' as const,
            attempt: 1,
            explanation,
            invitedAt: null,
            expiresAt: null,
          },
        ],
  );
}

/** The seats that stayed open, with their reasons. */
export function openSeatsOf({ id }: Pick<MatchRun, 'id'>, planned: readonly PlanGroup[]): OpenSeatOfTeam[] {
  return planned.flatMap(({ teamId, seats }) =>
    seats.flatMap(({ open: explanation }) => (explanation ? [{ runId: id, teamId, explanation }] : [])),
  );
}

/** True where everybody whom the plan seats sits or is asked there already. */
export function isInForce(
  { seats }: PlanGroup,
  standing: readonly Pick<MentorSeat, 'slot' | 'personId'>[] | undefined,
): boolean {
  const planned = seats.flatMap(({ slot, mentorId }) =>
    mentorId === null ? [] : [{ slot, personId: mentorId }],
  );
  if (standing?.length !== planned.length) return false;
  return planned.every(({ slot, personId }) =>
    standing.some((seat) => seat.slot === slot && seat.personId === personId),
  );
}
