import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { CallRepository, type CallRow, type NewFund } from '../calls/call.repository.js';
import { FundEntity } from './fund.entity.js';
import { FundingCallEntity } from './funding-call.entity.js';

/** TypeORM's partial types do not see through readonly jsonb values. */
type Changes = QueryDeepPartialEntity<FundingCallEntity>;

@Injectable()
export class TypeormCallRepository extends CallRepository {
  constructor(private readonly database: Database) {
    super();
  }

  async addFund(fund: NewFund): Promise<void> {
    await this.database.manager.insert(FundEntity, fund);
  }

  hasFund(id: Id): Promise<boolean> {
    return this.database.manager.existsBy(FundEntity, { id });
  }

  forUpdate(id: Id): Promise<CallRow | null> {
    return this.database.manager.findOne(FundingCallEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  byId(id: Id): Promise<CallRow | null> {
    return this.database.manager.findOne(FundingCallEntity, { where: { id } });
  }

  async add(call: Omit<CallRow, 'version'>): Promise<void> {
    await this.database.manager.insert(FundingCallEntity, call as Changes);
  }

  async save(id: Id, changes: Partial<Omit<CallRow, 'id' | 'version' | 'programmeId'>>): Promise<void> {
    await this.database.manager.update(FundingCallEntity, { id }, changes as Changes);
  }

  dueToOpen(now: Date): Promise<readonly Id[]> {
    return this.ids(
      `state IN ('announced', 'open') AND state = 'announced' AND opens_at <= $1 AND closes_at > $1`,
      now,
    );
  }

  dueToClose(now: Date): Promise<readonly Id[]> {
    return this.ids(`state IN ('announced', 'open') AND state = 'open' AND closes_at <= $1`, now);
  }

  /** The first condition is the one of the partial index. */
  private async ids(condition: string, now: Date): Promise<readonly Id[]> {
    const rows = await this.database.rows<{ id: Id }>(
      `SELECT id FROM funding_call WHERE ${condition} ORDER BY id`,
      [now],
    );
    return rows.map(({ id }) => id);
  }
}
