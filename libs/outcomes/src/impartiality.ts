import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { PeopleReadModel, type ConflictKind } from '@jiebang/people';
import { outcomesErrors } from './domain/outcomes.errors.js';
import type { MemberStanding } from './outcome.policy.js';

const WORDS: Readonly<Record<ConflictKind, string>> = {
  family: '亲属 family',
  supervision: '师生 supervision',
  joint_project: '共同项目 joint project',
  coauthor: '合作发表 co-authors',
  affiliation: '同一部门 same department',
  other: '其他 other',
};

interface Named {
  readonly ownerPersonId: Id;
  readonly members: readonly MemberStanding[];
}

/** Everybody whose work it is: also who was named and declined knows the work from inside. */
export function peopleOf({ ownerPersonId, members }: Named): readonly Id[] {
  return [...new Set([ownerPersonId, ...members.map(({ personId }) => personId)])];
}

/** Keeps people from verifying and grading where they are not impartial; nobody is exempt, administrators included. */
@Injectable()
export class Impartiality {
  constructor(private readonly people: PeopleReadModel) {}

  /**
   * Throws OWN_OUTCOME for one of its people, OUTCOME_CONFLICT for whoever is in conflict with one of them, as declared and
   * computed at this moment. Names the kind of conflict and not its reason, which may be somebody's private matter.
   */
  async refusePartial(personId: Id, outcome: Named): Promise<void> {
    const people = peopleOf(outcome);
    if (people.includes(personId)) throw outcomesErrors.OWN_OUTCOME();
    const conflicts = await this.people.conflictsAmong([personId, ...people]);
    const conflict = conflicts.find(({ a, b }) => a === personId || b === personId);
    if (conflict) throw outcomesErrors.OUTCOME_CONFLICT({ reason: WORDS[conflict.kind] });
  }

  /** Those of the candidates who are impartial, in their order. */
  async impartial(candidates: readonly Id[], outcome: Named): Promise<readonly Id[]> {
    const people = new Set(peopleOf(outcome));
    const outsiders = candidates.filter((id) => !people.has(id));
    const conflicts = await this.people.conflictsAmong([...outsiders, ...people]);
    const partial = new Set(
      conflicts.flatMap(({ a, b }) => (people.has(a) ? [b] : []).concat(people.has(b) ? [a] : [])),
    );
    return outsiders.filter((id) => !partial.has(id));
  }
}
