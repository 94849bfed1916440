import type { TeamView } from './team.query.js';

/** What the reader is to the team, and so what is offered. The server decides for itself. */
export interface TeamViewer {
  readonly isMember: boolean;
  readonly isLeader: boolean;
  /** Sees choices, invitations and applications: members, the project office, auditors. */
  readonly isInside: boolean;
  /** The leader of a team whose members still come and go. */
  readonly mayChange: boolean;
  readonly mayLock: boolean;
  readonly mayLeave: boolean;
  readonly mayDissolve: boolean;
  readonly mayReopen: boolean;
}

type SeenTeam = Pick<TeamView, 'state' | 'choices' | 'programme'> & {
  readonly leader?: { readonly id: string } | null;
  readonly members: readonly { readonly id: string }[];
};

/** Who is looking: a person with capabilities, and the programmes whose office they are (null: all). */
export interface Onlooker {
  readonly personId: string | null;
  readonly may: (capability: string) => boolean;
  readonly officeOf: readonly (string | null)[];
}

export function teamViewer(team: SeenTeam, { personId, may, officeOf }: Onlooker): TeamViewer {
  const isMember = personId !== null && team.members.some(({ id }) => id === personId);
  const isLeader = personId !== null && team.leader?.id === personId;
  const isOffice = officeOf.some((programmeId) => programmeId === null || programmeId === team.programme.id);
  const isOpen = team.state === 'forming' || team.state === 'complete';
  const isFixed = team.state === 'locked' || team.state === 'active';
  return {
    isMember,
    isLeader,
    isInside: Array.isArray(team.choices),
    mayChange: isLeader && isOpen,
    mayLock: isLeader && team.state === 'complete',
    mayLeave: isMember && !isLeader && isOpen,
    mayDissolve: may('team.dissolve') && ((isLeader && isOpen) || (isOffice && (isOpen || isFixed))),
    mayReopen: may('team.reopen') && isOffice && team.state === 'locked',
  };
}
