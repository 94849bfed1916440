import { Injectable } from '@nestjs/common';
import { ProgrammeReadModel } from '@jiebang/challenges';
import { commonErrors, type Id, type Viewer } from '@jiebang/kernel';
import { PeopleReadModel } from '@jiebang/people';
import { teamLacks, type TeamLack, type TeamLimits } from './domain/team-completeness.js';
import { OPEN_TEAM_STATES } from './domain/team-lifecycle.js';
import { SeatRepository } from './seat.repository.js';
import { TeamMoves } from './team-moves.js';
import { TeamRepository, type TeamRow } from './team.repository.js';

/** Applies the rule of completeness to a team. Every use case that changes members ends with it. */
@Injectable()
export class SettleTeam {
  constructor(
    private readonly teams: TeamRepository,
    private readonly seats: SeatRepository,
    private readonly people: PeopleReadModel,
    private readonly programmes: ProgrammeReadModel,
    private readonly moves: TeamMoves,
  ) {}

  /** What the held team lacks now, by its accepted members' profiles. */
  async lacksOf(team: Pick<TeamRow, 'id' | 'programmeId'>): Promise<TeamLack[]> {
    const seats = await this.seats.liveSeats(team.id);
    const members = seats.filter(({ state }) => state === 'accepted').map(({ personId }) => personId);
    const profiles = new Map(
      (await this.people.profiles(members)).map((profile) => [profile.personId, profile.disciplineCodes]),
    );
    const disciplines = members.map((personId) => ({
      personId,
      disciplineCodes: profiles.get(personId) ?? [],
    }));
    return [...teamLacks(disciplines, await this.limits(team.programmeId))];
  }

  /** Completes the held team or has it fall short, and keeps what it lacks. Does nothing to a team that is closed. */
  async run(viewer: Viewer, team: TeamRow): Promise<TeamRow> {
    if (!OPEN_TEAM_STATES.includes(team.state)) return team;
    const lacks = await this.lacksOf(team);
    if (lacks.length === 0 && team.state === 'forming') {
      return this.moves.moveByRule(viewer, team, 'complete', { lacks });
    }
    if (lacks.length > 0 && team.state === 'complete') {
      return this.moves.moveByRule(viewer, team, 'fall_short', { lacks });
    }
    if (lacks.join() === team.lacks.join()) return team;
    await this.teams.save(team.id, { lacks });
    return { ...team, lacks, version: team.version + 1 };
  }

  /** The programme's limits. Throws NOT_FOUND for an unknown programme. */
  async limits(programmeId: Id): Promise<TeamLimits> {
    const programme = await this.programmes.programme(programmeId);
    if (!programme) throw commonErrors.NOT_FOUND({ what: 'programme' });
    return programme;
  }
}
