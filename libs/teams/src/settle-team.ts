import { Injectable } from '@nestjs/common';
import { ProgrammeReadModel } from '@jiebang/challenges';
import { commonErrors, type Id, type Viewer } from '@jiebang/kernel';
import { hiddenFields, PeopleReadModel, type ProfileRecord } from '@jiebang/people';
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
    return (await this.standing(team)).lacks;
  }

  private async standing(team: Pick<TeamRow, 'id' | 'programmeId'>) {
    const seats = await this.seats.liveSeats(team.id);
    const members = seats.filter(({ state }) => state === 'accepted').map(({ personId }) => personId);
    const shown = await this.people.profiles(members);
    const profiles = new Map(shown.map((profile) => [profile.personId, profile.disciplineCodes]));
    const disciplines = members.map((personId) => ({
      personId,
      disciplineCodes: profiles.get(personId) ?? [],
    }));
    return {
      lacks: [...teamLacks(disciplines, await this.limits(team.programmeId))],
      campuses: campusesOf(shown),
    };
  }

  /**
   * Completes the held team or has it fall short, and keeps what it lacks and where its members are. Of a team that is closed
   * the latter alone.
   */
  async run(viewer: Viewer, team: TeamRow): Promise<TeamRow> {
    const { lacks, campuses } = await this.standing(team);
    if (campuses.join() !== team.campuses.join()) await this.teams.noteCampuses(team.id, campuses);
    if (!OPEN_TEAM_STATES.includes(team.state)) return team;
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

/** What members tell of where they are: who keeps it to themselves is on no campus here. */
function campusesOf(
  profiles: readonly Pick<ProfileRecord, 'campus' | 'visibility' | 'fieldVisibility'>[],
): string[] {
  const told = profiles.filter((profile) => !hiddenFields(profile, 'signed_in').includes('campus'));
  return [...new Set(told.flatMap(({ campus }) => campus ?? []))].sort();
}
