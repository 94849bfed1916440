import { Injectable } from '@nestjs/common';
import { newId, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { checkDisciplines, type TeamDescription } from './domain/team-description.js';
import { teamsErrors } from './domain/teams.errors.js';
import { SeatRepository } from './seat.repository.js';
import { TeamMoves } from './team-moves.js';
import { TeamRepository } from './team.repository.js';

/** What is left out stays as it is. */
export type TeamChanges = Partial<TeamDescription> & { readonly leaderPersonId?: Id };

/** The leader changes what the team says of itself, or hands the lead to another member. */
@Injectable()
export class UpdateTeam {
  constructor(
    private readonly teams: TeamRepository,
    private readonly seats: SeatRepository,
    private readonly moves: TeamMoves,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws NOT_FOUND, FORBIDDEN, TEAM_CLOSED, STALE_VERSION, INVALID_INPUT, LEADER_NOT_MEMBER. */
  async run(viewer: Viewer, teamId: Id, version: number, changes: TeamChanges): Promise<void> {
    const team = await this.moves.holdAsLeader(viewer, teamId);
    refuseIfStale(team, version);
    checkDisciplines(changes);
    const { openSeats, leaderPersonId, ...description } = changes;
    if (leaderPersonId) await this.refuseUnlessMember(teamId, leaderPersonId);
    if (openSeats) {
      await this.teams.replaceOpenSeats(
        teamId,
        openSeats.map((seat) => ({ id: newId(), ...seat })),
      );
    }
    await this.teams.save(teamId, {
      nameZh: description.nameZh ?? team.nameZh,
      nameEn: description.nameEn ?? team.nameEn,
      summaryZh: description.summaryZh ?? team.summaryZh,
      summaryEn: description.summaryEn ?? team.summaryEn,
      wantedDisciplineCodes: [...(description.wantedDisciplineCodes ?? team.wantedDisciplineCodes)],
      leaderPersonId: leaderPersonId ?? team.leaderPersonId,
    });
    await this.audit.record(viewer, {
      action: 'team.update',
      subjectType: 'team',
      subjectId: teamId,
      details: {
        fields: Object.entries(changes)
          .filter(([, value]) => value !== undefined)
          .map(([field]) => field),
        ...(leaderPersonId ? { leaderPersonId } : {}),
      },
    });
    await this.moves.changed(viewer, teamId);
  }

  private async refuseUnlessMember(teamId: Id, personId: Id): Promise<void> {
    const seat = await this.seats.liveSeatForUpdate(teamId, personId);
    if (seat?.state !== 'accepted') throw teamsErrors.LEADER_NOT_MEMBER();
  }
}
