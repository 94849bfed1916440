import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { brokenConstraint, Database } from '@jiebang/platform/database';
import { ConflictRepository } from '../conflict.repository.js';
import type { DeclaredConflict } from '../domain/conflict.js';
import { peopleErrors } from '../domain/people.errors.js';
import { DeclaredConflictEntity } from './declared-conflict.entity.js';

@Injectable()
export class TypeormConflictRepository extends ConflictRepository {
  constructor(private readonly database: Database) {
    super();
  }

  forUpdate(id: Id): Promise<DeclaredConflict | null> {
    return this.database.manager.findOne(DeclaredConflictEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async add(declaration: Omit<DeclaredConflict, 'version' | 'withdrawnAt'>, now: Date): Promise<void> {
    try {
      await this.database.manager.insert(DeclaredConflictEntity, { ...declaration, declaredAt: now });
    } catch (failure) {
      if (brokenConstraint(failure) === 'uq_declared_conflict__live') throw peopleErrors.CONFLICT_REPEATED();
      throw failure;
    }
  }

  async withdraw(id: Id, now: Date): Promise<void> {
    await this.database.manager.update(DeclaredConflictEntity, { id }, { withdrawnAt: now });
  }
}
