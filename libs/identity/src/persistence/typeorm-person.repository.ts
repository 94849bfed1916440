import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { brokenConstraint, Database } from '@jiebang/platform/database';
import { identityErrors } from '../domain/identity.errors.js';
import {
  PersonRepository,
  type NewPerson,
  type PersonIdentity,
  type StoredPerson,
} from '../person.repository.js';
import { PersonEntity } from './person.entity.js';

@Injectable()
export class TypeormPersonRepository extends PersonRepository {
  constructor(private readonly database: Database) {
    super();
  }

  async knownAs({ identityNumber, orcid }: PersonIdentity): Promise<Id[]> {
    const rows = await this.database.rows<{ id: Id }>(
      `SELECT DISTINCT coalesce(merged_into_id, id) AS id FROM person
       WHERE identity_number = $1 OR orcid = $2 ORDER BY 1`,
      [identityNumber, orcid],
    );
    return rows.map(({ id }) => id);
  }

  exists(id: Id): Promise<boolean> {
    return this.database.manager.exists(PersonEntity, { where: { id } });
  }

  add(person: NewPerson): Promise<void> {
    return refusingTaken(this.database.manager.insert(PersonEntity, person));
  }

  byIdForUpdate(id: Id): Promise<StoredPerson | null> {
    return this.database.manager.findOne(PersonEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  save({ id, ...columns }: NewPerson): Promise<void> {
    return refusingTaken(this.database.manager.update(PersonEntity, { id }, columns));
  }
}

async function refusingTaken(write: Promise<unknown>): Promise<void> {
  try {
    await write;
  } catch (failure) {
    if (brokenConstraint(failure)?.startsWith('uq_person__')) throw identityErrors.IDENTITY_TAKEN();
    throw failure;
  }
}
