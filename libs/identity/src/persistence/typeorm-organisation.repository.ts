import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import type { OrganisationKind } from '../domain/organisation.js';
import {
  OrganisationRepository,
  type NewOrganisation,
  type OrganisationState,
} from '../organisation.repository.js';
import { OrganisationEntity } from './organisation.entity.js';

@Injectable()
export class TypeormOrganisationRepository extends OrganisationRepository {
  constructor(private readonly database: Database) {
    super();
  }

  async kindOf(id: Id): Promise<OrganisationKind | null> {
    const found = await this.database.manager.findOne(OrganisationEntity, {
      where: { id },
      select: { id: true, kind: true },
    });
    return found?.kind ?? null;
  }

  async add(organisation: NewOrganisation & { readonly id: Id }): Promise<void> {
    await this.database.manager.insert(OrganisationEntity, organisation);
  }

  byIdForUpdate(id: Id): Promise<OrganisationState | null> {
    return this.database.manager.findOne(OrganisationEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async save({ id, parentId, nameZh, nameEn, code }: OrganisationState): Promise<void> {
    await this.database.manager.update(OrganisationEntity, { id }, { parentId, nameZh, nameEn, code });
  }
}
