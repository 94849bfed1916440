import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { TeamRepository, type OpenSeatRow, type Reopening, type TeamRow } from '../team.repository.js';
import { TeamChoiceEntity, TeamOpenSeatEntity, TeamReopeningEntity } from './team-details.entities.js';
import { TeamEntity } from './team.entity.js';

@Injectable()
export class TypeormTeamRepository extends TeamRepository {
  constructor(private readonly database: Database) {
    super();
  }

  forUpdate(id: Id): Promise<TeamRow | null> {
    return this.database.manager.findOne(TeamEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async add(team: Omit<TeamRow, 'version'>): Promise<void> {
    await this.database.manager.insert(TeamEntity, team);
  }

  async save(id: Id, changes: Partial<Omit<TeamRow, 'id' | 'version' | 'programmeId'>>): Promise<void> {
    await this.database.manager.update(TeamEntity, { id }, changes);
  }

  async noteCampuses(id: Id, campuses: readonly string[]): Promise<void> {
    await this.database.rows('UPDATE team SET campuses = $2 WHERE id = $1', [id, campuses]);
  }

  async replaceOpenSeats(teamId: Id, seats: readonly OpenSeatRow[]): Promise<void> {
    await this.database.manager.delete(TeamOpenSeatEntity, { teamId });
    await this.database.manager.insert(
      TeamOpenSeatEntity,
      seats.map((seat) => ({ ...seat, teamId })),
    );
  }

  async removeOpenSeat(teamId: Id, id: Id): Promise<void> {
    await this.database.manager.delete(TeamOpenSeatEntity, { teamId, id });
  }

  hasOpenSeat(teamId: Id, id: Id): Promise<boolean> {
    return this.database.manager.existsBy(TeamOpenSeatEntity, { teamId, id });
  }

  async choices(teamId: Id): Promise<Id[]> {
    const rows = await this.database.manager.find(TeamChoiceEntity, {
      where: { teamId },
      order: { rank: 'ASC' },
    });
    return rows.map(({ challengeId }) => challengeId);
  }

  async replaceChoices(teamId: Id, challengeIds: readonly Id[]): Promise<void> {
    await this.database.manager.delete(TeamChoiceEntity, { teamId });
    await this.database.manager.insert(
      TeamChoiceEntity,
      challengeIds.map((challengeId, index) => ({ teamId, rank: index + 1, challengeId })),
    );
    await this.database.manager.increment(TeamEntity, { id: teamId }, 'version', 1);
  }

  async noteReopening(reopening: Reopening): Promise<void> {
    await this.database.manager.insert(TeamReopeningEntity, reopening);
  }
}
