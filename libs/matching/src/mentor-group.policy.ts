import type { Id, Viewer } from '@jiebang/kernel';
import { LIVE_GROUP_STATES } from './domain/mentor-group.lifecycle.js';
import { maySeeMatch } from './match-run.policy.js';
import type { MentorGroupRecord, MentorSeatRecord } from './matching.read-model.js';

/** States in which a group is out: its team and its mentors may know of it. */
const OUT: ReadonlySet<string> = new Set([...LIVE_GROUP_STATES, 'completed']);

/** The project office sees every group; the team and those who were asked see it once it is out. */
export function maySeeGroup(
  viewer: Viewer,
  group: MentorGroupRecord,
  seats: readonly MentorSeatRecord[],
  memberIds: readonly Id[],
): boolean {
  if (maySeeMatch(viewer, group.programmeId)) return true;
  if (!viewer.personId || !OUT.has(group.state)) return false;
  return memberIds.includes(viewer.personId) || seats.some(({ personId }) => personId === viewer.personId);
}

/** Refusals, their reasons and the next best people are the office's business alone. */
export function maySeeRefusals(viewer: Viewer, group: MentorGroupRecord): boolean {
  return maySeeMatch(viewer, group.programmeId);
}
