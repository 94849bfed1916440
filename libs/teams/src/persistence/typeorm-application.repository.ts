import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { brokenConstraint, Database } from '@jiebang/platform/database';
import { ApplicationRepository, type ApplicationRow } from '../application.repository.js';
import { teamsErrors } from '../domain/teams.errors.js';
import { TeamApplicationEntity } from './team-application.entity.js';

@Injectable()
export class TypeormApplicationRepository extends ApplicationRepository {
  constructor(private readonly database: Database) {
    super();
  }

  byId(id: Id): Promise<ApplicationRow | null> {
    return this.database.manager.findOne(TeamApplicationEntity, { where: { id } });
  }

  forUpdate(id: Id): Promise<ApplicationRow | null> {
    return this.database.manager.findOne(TeamApplicationEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async add(application: ApplicationRow): Promise<void> {
    try {
      await this.database.manager.insert(TeamApplicationEntity, application);
    } catch (failure) {
      if (brokenConstraint(failure) === 'uq_team_application__pending') throw teamsErrors.ALREADY_APPLIED();
      throw failure;
    }
  }

  async move(id: Id, changes: Pick<ApplicationRow, 'state' | 'decidedBy' | 'decidedAt'>): Promise<void> {
    await this.database.manager.update(TeamApplicationEntity, { id }, changes);
  }

  pendingOfTeam(teamId: Id): Promise<ApplicationRow[]> {
    return this.database.manager.find(TeamApplicationEntity, {
      where: { teamId, state: 'pending' },
      order: { id: 'ASC' },
    });
  }

  pendingOfPerson(programmeId: Id, personId: Id): Promise<ApplicationRow[]> {
    return this.database.manager.find(TeamApplicationEntity, {
      where: { programmeId, personId, state: 'pending' },
      order: { id: 'ASC' },
    });
  }
}
