import type { Id, Viewer } from '@jiebang/kernel';
import { LIVE_GROUP_STATES } from './domain/mentor-group.lifecycle.js';
import { standingSeats } from './domain/seats-standing.js';
import type { Reason } from './engine/engine.js';
import { maySeeMatch } from './match-run.policy.js';
import type { GroupsInSight, MentorGroupRecord, MentorSeatRecord } from './matching.read-model.js';

/** States in which a group is out: its team and its mentors may know of it. */
const OUT: ReadonlySet<string> = new Set([...LIVE_GROUP_STATES, 'completed']);

/** The project office sees every group; the team, and those who sit in it or are asked, see it once it is out. */
export function maySeeGroup(
  viewer: Viewer,
  group: Pick<MentorGroupRecord, 'programmeId' | 'state'>,
  seats: readonly Pick<MentorSeatRecord, 'personId' | 'slot' | 'state'>[],
  memberIds: readonly Id[],
): boolean {
  if (maySeeMatch(viewer, group.programmeId)) return true;
  if (!viewer.personId || !OUT.has(group.state)) return false;
  return (
    memberIds.includes(viewer.personId) ||
    standingSeats(seats).some(({ personId }) => personId === viewer.personId)
  );
}

/** Hears when a team or its group changes: the members before there is a group too, others as far as they see the group. */
export function mayWatchTeam(
  viewer: Viewer,
  team: { readonly programmeId: Id; readonly memberPersonIds: readonly Id[] },
  group: Pick<MentorGroupRecord, 'programmeId' | 'state'> | null,
  seats: readonly Pick<MentorSeatRecord, 'personId' | 'slot' | 'state'>[],
): boolean {
  if (viewer.personId !== null && team.memberPersonIds.includes(viewer.personId)) return true;
  if (!group) return maySeeMatch(viewer, team.programmeId);
  return maySeeGroup(viewer, group, seats, team.memberPersonIds);
}

/** Refusals, their reasons and the next best people are the office's business alone. */
export function maySeeRefusals(viewer: Viewer, group: Pick<MentorGroupRecord, 'programmeId'>): boolean {
  return maySeeMatch(viewer, group.programmeId);
}

/** Seats that a reader sees: refused ones are for the office, and for whoever refused. */
export function visibleSeats<Seat extends Pick<MentorSeatRecord, 'personId' | 'slot' | 'state'>>(
  viewer: Viewer,
  group: Pick<MentorGroupRecord, 'programmeId'>,
  seats: readonly Seat[],
): readonly Seat[] {
  if (maySeeRefusals(viewer, group)) return seats;
  const standing = new Set(standingSeats(seats));
  return seats.filter((seat) => standing.has(seat) || isOwnAndOut(viewer, seat));
}

/** A proposal that nobody was invited to is not out, for its mentor neither. */
function isOwnAndOut(viewer: Viewer, seat: Pick<MentorSeatRecord, 'personId' | 'state'>): boolean {
  return seat.personId === viewer.personId && seat.state !== 'proposed' && seat.state !== 'withdrawn';
}

const OPEN_TO_ALL: ReadonlySet<Reason['code']> = new Set<Reason['code']>([
  'locked',
  'shared-terms',
  'shared-disciplines',
  'shared-methods',
  'evidence-fits',
  'availability-fits',
]);

/**
 * Reasons of a choice as far as a reader may know them: all for the office. Others learn why the mentor fits and what they
 * have in common with members of the group who are still there, never who else was in question or has left.
 */
export function reasonsFor(reasons: readonly Reason[], reader: 'office' | readonly Id[]): readonly Reason[] {
  if (reader === 'office') return reasons;
  return reasons.filter(
    (reason) =>
      OPEN_TO_ALL.has(reason.code) || (reason.code === 'cohesion' && reader.includes(reason.mentorId)),
  );
}

/** The groups that a viewer may know of, for statements over many people at once: the same rule as `maySeeGroup`. */
export function groupsInSight(viewer: Viewer): GroupsInSight {
  const looksAfter = viewer.grants.filter(({ role }) => role === 'pmo' || role === 'auditor');
  const all = viewer.kind === 'system' || looksAfter.some(({ programmeId }) => programmeId === null);
  return {
    personId: viewer.personId,
    programmeIds: all ? null : looksAfter.flatMap(({ programmeId }) => programmeId ?? []),
  };
}
