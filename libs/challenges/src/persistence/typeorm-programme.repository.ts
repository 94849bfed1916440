import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { IdentityReadModel } from '@jiebang/identity';
import type { ProgrammeContent } from '../domain/programme.js';
import { ProgrammeRepository, type StoredProgramme } from '../programmes/programme.repository.js';
import { ProgrammeEntity } from './programme.entity.js';

@Injectable()
export class TypeormProgrammeRepository extends ProgrammeRepository {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityReadModel,
  ) {
    super();
  }

  async add(programme: ProgrammeContent & { readonly id: Id }): Promise<void> {
    await this.database.manager.insert(ProgrammeEntity, programme);
  }

  forUpdate(id: Id): Promise<StoredProgramme | null> {
    return this.database.manager.findOne(ProgrammeEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async save(id: Id, content: ProgrammeContent): Promise<void> {
    await this.database.manager.update(ProgrammeEntity, { id }, content);
  }

  async organisationExists(id: Id): Promise<boolean> {
    return (await this.identity.organisations([id])).length > 0;
  }
}
