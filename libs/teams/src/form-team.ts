import { Injectable } from '@nestjs/common';
import { newId, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { checkDisciplines, type TeamDescription } from './domain/team-description.js';
import { TEAM_LIFECYCLE } from './domain/team-lifecycle.js';
import { JoinTeam } from './join-team.js';
import { SeatRepository } from './seat.repository.js';
import { SettleTeam } from './settle-team.js';
import { TeamMoves } from './team-moves.js';
import { TeamRepository } from './team.repository.js';

/** A student founds a team of a programme, and leads it. */
@Injectable()
export class FormTeam {
  constructor(
    private readonly teams: TeamRepository,
    private readonly seats: SeatRepository,
    private readonly settle: SettleTeam,
    private readonly join: JoinTeam,
    private readonly moves: TeamMoves,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws NOT_FOUND for an unknown programme, INVALID_INPUT for unknown codes, ALREADY_IN_TEAM. */
  async run(viewer: Viewer, programmeId: Id, description: TeamDescription): Promise<Id> {
    const leaderPersonId = personOf(viewer);
    await this.settle.limits(programmeId);
    checkDisciplines(description);
    const id = newId();
    const { openSeats, ...described } = description;
    await this.seats.holdPerson(programmeId, leaderPersonId);
    await this.teams.add({
      id,
      programmeId,
      ...described,
      wantedDisciplineCodes: [...described.wantedDisciplineCodes],
      leaderPersonId,
      state: TEAM_LIFECYCLE.initial,
      lacks: [],
      campuses: [],
      lockedAt: null,
    });
    await this.teams.replaceOpenSeats(
      id,
      openSeats.map((seat) => ({ id: newId(), ...seat })),
    );
    await this.audit.record(viewer, {
      action: 'team.form',
      subjectType: 'team',
      subjectId: id,
      to: TEAM_LIFECYCLE.initial,
      details: { programmeId },
    });
    await this.join.run(viewer, await this.moves.hold(id), leaderPersonId, null);
    await this.moves.changed(viewer, id);
    return id;
  }
}
