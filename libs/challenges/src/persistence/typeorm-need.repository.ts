import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { newId, type Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import type { NeedContent, Screening } from '../domain/need.js';
import {
  NeedRepository,
  type NeedMove,
  type OpenQuestion,
  type StoredNeed,
} from '../needs/need.repository.js';
import { NeedEntity } from './need.entity.js';
import { NeedMergeEntity, NeedQuestionEntity, NeedScreeningEntity } from './need-traces.entities.js';

@Injectable()
export class TypeormNeedRepository extends NeedRepository {
  constructor(private readonly database: Database) {
    super();
  }

  async add(
    need: NeedContent & { readonly id: Id; readonly ownerPersonId: Id; readonly lastActionAt: Date },
  ): Promise<void> {
    await this.database.manager.insert(NeedEntity, { ...need, state: 'draft' });
  }

  forUpdate(id: Id): Promise<StoredNeed | null> {
    return this.database.manager.findOne(NeedEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async saveContent(id: Id, content: NeedContent, lastActionAt: Date): Promise<void> {
    await this.database.manager.update(NeedEntity, { id }, { ...content, lastActionAt });
  }

  async move(id: Id, move: NeedMove): Promise<void> {
    await this.database.manager.update(NeedEntity, { id }, move);
  }

  screenings(needId: Id): Promise<Screening[]> {
    return this.database.manager.find(NeedScreeningEntity, {
      where: { needId, voidedAt: IsNull() },
      order: { id: 'ASC' },
    });
  }

  async addScreening(needId: Id, screening: Screening, at: Date): Promise<void> {
    await this.database.manager.insert(NeedScreeningEntity, { ...screening, id: newId(), needId, at });
  }

  async voidScreenings(needId: Id, at: Date): Promise<void> {
    await this.database.manager.update(NeedScreeningEntity, { needId, voidedAt: IsNull() }, { voidedAt: at });
  }

  async ask(needId: Id, askedBy: Id, question: string, versionAsked: number, at: Date): Promise<void> {
    await this.database.manager.insert(NeedQuestionEntity, {
      id: newId(),
      needId,
      askedBy,
      question,
      versionAsked,
      askedAt: at,
    });
  }

  openQuestion(needId: Id): Promise<OpenQuestion | null> {
    return this.database.manager.findOne(NeedQuestionEntity, { where: { needId, answeredAt: IsNull() } });
  }

  async answer(questionId: Id, answer: string, at: Date): Promise<void> {
    await this.database.manager.update(NeedQuestionEntity, { id: questionId }, { answer, answeredAt: at });
  }

  async noteMerge(needId: Id, intoId: Id, reason: string, by: Id, at: Date): Promise<void> {
    await this.database.manager.insert(NeedMergeEntity, {
      id: newId(),
      needId,
      intoId,
      reason,
      mergedBy: by,
      mergedAt: at,
    });
  }

  async noteMergeUndone(needId: Id, by: Id, at: Date): Promise<void> {
    await this.database.manager.update(
      NeedMergeEntity,
      { needId, undoneAt: IsNull() },
      { undoneBy: by, undoneAt: at },
    );
  }
}
