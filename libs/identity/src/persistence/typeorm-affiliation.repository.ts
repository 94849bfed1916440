import { Injectable } from '@nestjs/common';
import { IsNull, MoreThanOrEqual } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { AffiliationRepository, type AffiliationState } from '../affiliation.repository.js';
import { AffiliationEntity } from './affiliation.entity.js';
import { PersonEntity } from './person.entity.js';

@Injectable()
export class TypeormAffiliationRepository extends AffiliationRepository {
  constructor(private readonly database: Database) {
    super();
  }

  async presentForUpdate(personId: Id, day: string): Promise<AffiliationState[]> {
    const { manager } = this.database;
    // The person's row stands for the set: a first post has no row of its own to lock.
    await manager.findOne(PersonEntity, { where: { id: personId }, lock: { mode: 'pessimistic_write' } });
    return manager.find(AffiliationEntity, {
      where: [
        { personId, endedOn: IsNull() },
        { personId, endedOn: MoreThanOrEqual(day) },
      ],
      order: { main: 'DESC', id: 'ASC' },
    });
  }

  byIdForUpdate(id: Id): Promise<AffiliationState | null> {
    return this.database.manager.findOne(AffiliationEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async add(affiliation: Omit<AffiliationState, 'version'>): Promise<void> {
    await this.database.manager.insert(AffiliationEntity, affiliation);
  }

  async saveMain(id: Id, main: boolean): Promise<void> {
    await this.database.manager.update(AffiliationEntity, { id }, { main });
  }

  async end(id: Id, endedOn: string): Promise<void> {
    await this.database.manager.update(AffiliationEntity, { id }, { endedOn, main: false });
  }
}
