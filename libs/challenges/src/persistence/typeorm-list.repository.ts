import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { brokenConstraint, Database } from '@jiebang/platform/database';
import { LessThanOrEqual } from 'typeorm';
import { challengeNumber, type ChallengeContent, type ListKind } from '../domain/challenge.js';
import type { ChallengeState } from '../domain/challenge-lifecycle.js';
import { challengesErrors } from '../domain/challenges.errors.js';
import {
  ListRepository,
  type ListContent,
  type ListMove,
  type StoredChallenge,
  type StoredList,
} from '../lists/list.repository.js';
import { ChallengeEntity } from './challenge.entity.js';
import { ChallengeListEntity } from './challenge-list.entity.js';

/** Turns a broken unique constraint on the code into LIST_CODE_TAKEN. */
async function refuseTakenCode(code: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (failure) {
    if (brokenConstraint(failure) === 'uq_challenge_list__code') {
      throw challengesErrors.LIST_CODE_TAKEN({ code });
    }
    throw failure;
  }
}

@Injectable()
export class TypeormListRepository extends ListRepository {
  constructor(private readonly database: Database) {
    super();
  }

  async add(list: ListContent & { readonly id: Id; readonly programmeId: Id }): Promise<void> {
    await refuseTakenCode(list.code, () =>
      this.database.manager.insert(ChallengeListEntity, { ...list, state: 'draft' }),
    );
  }

  forUpdate(id: Id): Promise<StoredList | null> {
    return this.database.manager.findOne(ChallengeListEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  dueForUpdate(now: Date): Promise<StoredList[]> {
    return this.database.manager.find(ChallengeListEntity, {
      where: { state: 'open', closesAt: LessThanOrEqual(now) },
      order: { closesAt: 'ASC', id: 'ASC' },
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
  }

  async saveContent(id: Id, content: ListContent): Promise<void> {
    await refuseTakenCode(content.code, () =>
      this.database.manager.update(ChallengeListEntity, { id }, content),
    );
  }

  async move(id: Id, move: ListMove): Promise<void> {
    await this.database.manager.update(ChallengeListEntity, { id }, move);
  }

  async addChallenge(challenge: Omit<StoredChallenge, 'state' | 'version'>): Promise<void> {
    const last = await this.database.row<{ place: number }>(
      'SELECT max(place) AS place FROM challenge WHERE list_id = $1',
      [challenge.listId],
    );
    const place = (last?.place ?? 0) + 1;
    await this.database.manager.insert(ChallengeEntity, { ...challenge, place, state: 'draft' });
  }

  async listIdOf(challengeId: Id): Promise<Id | null> {
    const row = await this.database.row<{ listId: Id }>(
      'SELECT list_id AS "listId" FROM challenge WHERE id = $1',
      [challengeId],
    );
    return row?.listId ?? null;
  }

  challengeForUpdate(id: Id): Promise<StoredChallenge | null> {
    return this.database.manager.findOne(ChallengeEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async saveChallenge(id: Id, content: ChallengeContent): Promise<void> {
    await this.database.manager.update(ChallengeEntity, { id }, content);
  }

  async removeChallenge(id: Id): Promise<void> {
    await this.database.manager.delete(ChallengeEntity, { id });
  }

  challengesOf(listId: Id): Promise<StoredChallenge[]> {
    return this.database.manager.find(ChallengeEntity, {
      where: { listId },
      order: { place: 'ASC', id: 'ASC' },
    });
  }

  async placeChallenges(ids: readonly Id[]): Promise<void> {
    await this.database.execute(
      `UPDATE challenge c SET place = u.place FROM unnest($1::uuid[]) WITH ORDINALITY AS u(id, place)
       WHERE c.id = u.id`,
      [ids],
    );
  }

  countChallenges(listId: Id): Promise<number> {
    return this.database.manager.count(ChallengeEntity, { where: { listId } });
  }

  async setKind(listId: Id, kind: ListKind): Promise<void> {
    await this.database.manager.update(ChallengeEntity, { listId }, { kind });
  }

  async moveChallenges(listId: Id, state: ChallengeState): Promise<void> {
    await this.database.manager.update(ChallengeEntity, { listId }, { state });
  }

  async publishChallenges(
    { id: listId, code, closesAt }: Pick<StoredList, 'id' | 'code' | 'closesAt'>,
    publishedAt: Date,
  ): Promise<void> {
    const ids = (await this.challengesOf(listId)).map(({ id }) => id);
    await this.database.execute(
      `UPDATE challenge c
       SET state = 'open', number = u.number, published_at = $3, deadline_at = $4, version = c.version + 1,
           updated_at = now()
       FROM unnest($1::uuid[], $2::text[]) AS u(id, number) WHERE c.id = u.id`,
      [ids, ids.map((_, index) => challengeNumber(code, index + 1)), publishedAt, closesAt],
    );
  }
}
