import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import type { Licence } from '../domain/licence-lifecycle.js';
import { LicenceRepository } from '../licence.repository.js';
import { MentorLicenceEntity } from './mentor-licence.entity.js';

@Injectable()
export class TypeormLicenceRepository extends LicenceRepository {
  constructor(private readonly database: Database) {
    super();
  }

  forUpdate(personId: Id): Promise<Licence | null> {
    return this.database.manager.findOne(MentorLicenceEntity, {
      where: { personId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async save(personId: Id, licence: Omit<Licence, 'version'>, isNew: boolean): Promise<void> {
    if (isNew) await this.database.manager.insert(MentorLicenceEntity, { ...licence, personId });
    else await this.database.manager.update(MentorLicenceEntity, { personId }, licence);
  }
}
