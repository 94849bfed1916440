import { hasRoleInProgramme, type Id, type Transition, type Viewer } from '@jiebang/kernel';
import type { ProposalEvent, ProposalState } from '../domain/proposal-lifecycle.js';

/** What the rules need to know of a proposal's team. */
export interface GuardedTeam {
  readonly programmeId: Id;
  readonly leaderPersonId: Id;
  readonly memberPersonIds: readonly Id[];
}

/** Writes and signs: the members of the team, each for themselves. */
export function mayWriteProposal(viewer: Viewer, { memberPersonIds }: GuardedTeam): boolean {
  return viewer.personId !== null && memberPersonIds.includes(viewer.personId);
}

/** Reads: the members and the project office of the programme, nobody else. */
export function mayReadProposal(viewer: Viewer, team: GuardedTeam): boolean {
  return mayWriteProposal(viewer, team) || mayListProposals(viewer, team.programmeId);
}

/** Lists a call's proposals: the project office of its programme. */
export function mayListProposals(viewer: Viewer, programmeId: Id): boolean {
  return hasRoleInProgramme(viewer, programmeId, 'pmo');
}

/** Moves a proposal along a row of its lifecycle. `owner` is the team's leader; `revise` is any member's. */
export function mayMoveProposal(
  viewer: Viewer,
  team: GuardedTeam,
  { who, event }: Pick<Transition<ProposalState, ProposalEvent>, 'who' | 'event'>,
): boolean {
  return who.some((mover) => {
    if (mover === 'system') return viewer.kind === 'system';
    if (mover !== 'owner') return hasRoleInProgramme(viewer, team.programmeId, mover);
    if (!mayWriteProposal(viewer, team)) return false;
    return event === 'revise' || viewer.personId === team.leaderPersonId;
  });
}
