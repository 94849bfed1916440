import { hasRoleInProgramme, type Id, type Transition, type Viewer } from '@jiebang/kernel';
import type { TeamEvent, TeamState } from './domain/team-lifecycle.js';

/** What the rules need to know of a team. */
export interface GuardedTeam {
  readonly programmeId: Id;
  readonly leaderPersonId: Id;
}

/** Invites, answers applications, ranks challenges, changes the description: the leader alone. */
export function mayLeadTeam(viewer: Viewer, team: GuardedTeam): boolean {
  return viewer.personId !== null && viewer.personId === team.leaderPersonId;
}

/** Moves a team along a row of its lifecycle: whoever the row names. */
export function mayMoveTeam(
  viewer: Viewer,
  team: GuardedTeam,
  { who }: Pick<Transition<TeamState, TeamEvent>, 'who'>,
): boolean {
  return who.some((mover) => {
    if (mover === 'system') return viewer.kind === 'system';
    if (mover === 'owner') return mayLeadTeam(viewer, team);
    return hasRoleInProgramme(viewer, team.programmeId, mover);
  });
}

/** Answers an invitation: the person invited, and nobody in their stead. */
export function mayAnswerInvitation(viewer: Viewer, seat: { readonly personId: Id }): boolean {
  return viewer.personId !== null && viewer.personId === seat.personId;
}

/** Withdraws an application: the applicant. */
export function mayWithdrawApplication(viewer: Viewer, application: { readonly personId: Id }): boolean {
  return viewer.personId !== null && viewer.personId === application.personId;
}

/** Sees choices and invitations: the members, the project office of the programme, auditors. */
export function maySeeTeamInside(
  viewer: Viewer,
  team: { readonly programmeId: Id; readonly memberPersonIds: readonly Id[] },
): boolean {
  if (viewer.personId !== null && team.memberPersonIds.includes(viewer.personId)) return true;
  return hasRoleInProgramme(viewer, team.programmeId, 'pmo', 'auditor');
}
