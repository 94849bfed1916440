import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, transitionFor, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail, type AuditRecord } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { OPEN_TEAM_STATES, TEAM_LIFECYCLE, type TeamEvent } from './domain/team-lifecycle.js';
import { teamsErrors } from './domain/teams.errors.js';
import { mayLeadTeam, mayMoveTeam } from './team.policy.js';
import { TeamRepository, type TeamRow } from './team.repository.js';
import { teamApplicationMoved, teamChanged, teamLocked, teamSeatMoved } from './teams.events.js';

/** What goes with a move: the version that the viewer saw, further columns, and details for the audit trail. */
export interface MoveOptions {
  readonly version?: number;
  readonly changes?: Partial<Pick<TeamRow, 'lockedAt'>>;
  readonly details?: AuditRecord['details'];
}

/** The one way in which a team is taken hold of and moved along its lifecycle. */
@Injectable()
export class TeamMoves {
  constructor(
    private readonly teams: TeamRepository,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** The team, locked until the transaction ends. Throws NOT_FOUND. */
  async hold(id: Id): Promise<TeamRow> {
    const team = await this.teams.forUpdate(id);
    if (!team) throw commonErrors.NOT_FOUND({ what: 'team' });
    return team;
  }

  /** The team, held by its leader while it is open to changes. Throws NOT_FOUND, FORBIDDEN, TEAM_CLOSED. */
  async holdAsLeader(viewer: Viewer, id: Id): Promise<TeamRow> {
    const team = await this.hold(id);
    if (!mayLeadTeam(viewer, team)) throw commonErrors.FORBIDDEN();
    refuseIfClosed(team);
    return team;
  }

  /** Moves the team as the viewer asks. Throws WRONG_STATE, FORBIDDEN where the table names others, STALE_VERSION. */
  async move(
    viewer: Viewer,
    team: TeamRow,
    event: TeamEvent,
    { version, changes = {}, details = {} }: MoveOptions = {},
  ): Promise<TeamRow> {
    const transition = transitionFor(TEAM_LIFECYCLE, team.state, event);
    if (!mayMoveTeam(viewer, team, transition)) throw commonErrors.FORBIDDEN();
    refuseIfStale(team, version);
    return this.carryOut(viewer, team, event, changes, details);
  }

  /** Moves the team because a rule says so, whoever's change brought it about. */
  async moveByRule(
    viewer: Viewer,
    team: TeamRow,
    event: TeamEvent,
    changes: Partial<Pick<TeamRow, 'lacks'>>,
  ): Promise<TeamRow> {
    return this.carryOut(viewer, team, event, changes, { rule: 'completeness' });
  }

  /** Tells the other contexts that something about the team is different. Once at the end of a use case. */
  async changed(viewer: Viewer, teamId: Id): Promise<void> {
    await this.events.publish(teamChanged, { teamId }, viewer.personId);
  }

  /** Tells of an invitation, or of its answer: those who wait for it want to know. */
  async seatMoved(
    viewer: Viewer,
    teamId: Id,
    seatId: Id,
    to: 'invited' | 'accepted' | 'declined',
  ): Promise<void> {
    await this.events.publish(teamSeatMoved, { seatId, teamId, to }, viewer.personId);
  }

  /** Tells of an application, or of its answer. */
  async applicationMoved(
    viewer: Viewer,
    teamId: Id,
    applicationId: Id,
    to: 'pending' | 'accepted' | 'declined',
  ): Promise<void> {
    await this.events.publish(teamApplicationMoved, { applicationId, teamId, to }, viewer.personId);
  }

  private async carryOut(
    viewer: Viewer,
    team: TeamRow,
    event: TeamEvent,
    changes: Partial<Pick<TeamRow, 'lacks' | 'lockedAt'>>,
    details: AuditRecord['details'],
  ): Promise<TeamRow> {
    const { to } = transitionFor(TEAM_LIFECYCLE, team.state, event);
    const moved = { ...changes, state: to, ...(to === 'locked' ? { lockedAt: this.clock.now() } : {}) };
    await this.teams.save(team.id, moved);
    await this.audit.record(viewer, {
      action: `team.${event}`,
      subjectType: 'team',
      subjectId: team.id,
      from: team.state,
      to,
      details,
    });
    if (event === 'lock') {
      await this.events.publish(
        teamLocked,
        { teamId: team.id, programmeId: team.programmeId },
        viewer.personId,
      );
    }
    return { ...team, ...moved, version: team.version + 1 };
  }
}

/** Throws TEAM_CLOSED where members and description are fixed. */
export function refuseIfClosed({ state }: Pick<TeamRow, 'state'>): void {
  if (!OPEN_TEAM_STATES.includes(state)) throw teamsErrors.TEAM_CLOSED({ state });
}
