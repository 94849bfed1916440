import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { newId, type Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import type { GradingSide, OutcomeGrade, UseLevel } from '../domain/grading.js';
import type { NamedMember, OutcomeContent } from '../domain/outcome.js';
import type { GraderStanding, MemberStanding } from '../outcome.policy.js';
import {
  OutcomeRepository,
  type NewUse,
  type OutcomeMove,
  type OutcomeOrigin,
  type StoredOutcome,
} from '../outcome.repository.js';
import { OutcomeGradingEntity, OutcomeMemberEntity, OutcomeUseEntity } from './outcome-voices.entities.js';
import { OutcomeEntity } from './outcome.entity.js';

@Injectable()
export class TypeormOutcomeRepository extends OutcomeRepository {
  constructor(private readonly database: Database) {
    super();
  }

  async add(
    outcome: OutcomeContent &
      OutcomeOrigin & { readonly id: Id; readonly ownerPersonId: Id; readonly lastActionAt: Date },
  ): Promise<void> {
    await this.database.manager.insert(OutcomeEntity, { ...outcome, state: 'draft' });
  }

  forUpdate(id: Id): Promise<StoredOutcome | null> {
    return this.database.manager.findOne(OutcomeEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async saveContent(id: Id, content: OutcomeContent & OutcomeOrigin, lastActionAt: Date): Promise<void> {
    await this.database.manager.update(OutcomeEntity, { id }, { ...content, lastActionAt });
  }

  async move(id: Id, move: OutcomeMove): Promise<void> {
    await this.database.manager.update(OutcomeEntity, { id }, move);
  }

  async touch(id: Id, lastActionAt: Date): Promise<void> {
    await this.database.manager.update(OutcomeEntity, { id }, { lastActionAt });
  }

  members(outcomeId: Id): Promise<MemberStanding[]> {
    return this.database.manager.find(OutcomeMemberEntity, { where: { outcomeId }, order: { place: 'ASC' } });
  }

  async nameMembers(
    outcomeId: Id,
    members: readonly NamedMember[],
    agreed: readonly Id[],
    at: Date,
  ): Promise<void> {
    const before = new Map((await this.members(outcomeId)).map((one) => [one.personId, one]));
    await this.database.manager.delete(OutcomeMemberEntity, { outcomeId });
    const rows = members.map(({ personId, part }, place) => {
      const earlier = before.get(personId);
      const kept = earlier?.part === part ? earlier.answer : null;
      const answer = agreed.includes(personId) ? ('agreed' as const) : kept;
      return { outcomeId, personId, place, part, answer, answeredAt: answer === null ? null : at };
    });
    await this.database.manager.insert(OutcomeMemberEntity, rows);
  }

  async answerMember(outcomeId: Id, personId: Id, agrees: boolean, at: Date): Promise<void> {
    await this.database.manager.update(
      OutcomeMemberEntity,
      { outcomeId, personId },
      { answer: agrees ? 'agreed' : 'declined', answeredAt: at },
    );
  }

  graders(outcomeId: Id): Promise<GraderStanding[]> {
    return this.database.manager.find(OutcomeGradingEntity, {
      where: { outcomeId, declinedAt: IsNull() },
      order: { side: 'ASC' },
    });
  }

  async askGrader(outcomeId: Id, side: GradingSide, personId: Id, by: Id, at: Date): Promise<void> {
    await this.database.manager.insert(OutcomeGradingEntity, {
      id: newId(),
      outcomeId,
      side,
      personId,
      askedBy: by,
      askedAt: at,
    });
  }

  async giveGrade(
    outcomeId: Id,
    personId: Id,
    grade: OutcomeGrade,
    comment: string,
    at: Date,
  ): Promise<void> {
    const own = { outcomeId, personId, declinedAt: IsNull() };
    await this.database.manager.update(OutcomeGradingEntity, own, { grade, comment, gradedAt: at });
  }

  async declineGrading(outcomeId: Id, personId: Id, reason: string, at: Date): Promise<void> {
    const own = { outcomeId, personId, declinedAt: IsNull() };
    await this.database.manager.update(OutcomeGradingEntity, own, { declinedAt: at, declineReason: reason });
  }

  uses(outcomeId: Id): Promise<{ readonly level: UseLevel }[]> {
    return this.database.rows(
      `SELECT DISTINCT ON (person_id) level FROM outcome_use WHERE outcome_id = $1 ORDER BY person_id, id DESC`,
      [outcomeId],
    );
  }

  async noteUse(outcomeId: Id, use: NewUse): Promise<void> {
    await this.database.manager.insert(OutcomeUseEntity, { ...use, id: newId(), outcomeId });
  }
}
