import { Injectable } from '@nestjs/common';
import { SignOutEverywhere } from '@jiebang/identity';
import { Checks, Clock, commonErrors, newId, type Id, type Viewer } from '@jiebang/kernel';
import { PersonMover, type Choices } from '@jiebang/platform/person-references';
import { duplicatesErrors } from './domain/duplicates.errors.js';
import { GUARDED_ROLES, mayDecideDuplicates, mayMergeGuarded } from './duplicate.policy.js';
import { MergeAftermath } from './merge-aftermath.js';
import { MergeRepository, type MergingPerson } from './merge.repository.js';

/** Makes one person of two records. Everything that pointed at the one points at the other; every changed row is noted. */
@Injectable()
export class MergePeople {
  constructor(
    private readonly merges: MergeRepository,
    private readonly mover: PersonMover,
    private readonly signOut: SignOutEverywhere,
    private readonly aftermath: MergeAftermath,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws FORBIDDEN, INVALID_INPUT, NOT_FOUND, MERGE_SAME_PERSON, MERGE_ONESELF, MERGE_NEEDS_ADMIN, MERGE_ALREADY_MERGED, and the first
   * obstacle that a context knows (MERGE_BOTH_IN_TEAM and others); `mergePreview` lists all of them.
   */
  async run(viewer: Viewer, keptId: Id, mergedId: Id, choices: Choices): Promise<Id> {
    if (!mayDecideDuplicates(viewer)) throw commonErrors.FORBIDDEN();
    if (keptId === mergedId) throw duplicatesErrors.MERGE_SAME_PERSON();
    this.checkChoices(choices);
    const refusal = mergeRefusal(viewer, await this.merges.hold([keptId, mergedId]));
    if (refusal) throw refusal;
    const [obstacle] = await this.mover.obstacles({ keptId, mergedId });
    if (obstacle) throw obstacle;
    await this.signOut.run(mergedId);
    const changes = await this.mover.move({ keptId, mergedId }, choices);
    const id = newId();
    const at = this.clock.now();
    await this.merges.add({ id, keptId, mergedId, choices, by: viewer.personId, at }, changes);
    await this.aftermath.merged(viewer, { id, keptId, mergedId, rows: changes.length });
    return id;
  }

  private checkChoices(choices: Choices): void {
    const checks = new Checks();
    Object.keys(choices).forEach((field, at) =>
      checks.that(this.mover.maySet(field), `choices.${at}.field`, 'UNKNOWN_FIELD', {
        zh: '没有这一项可供选择。',
        en: 'There is no such field to choose.',
      }),
    );
    checks.refuseIfAny();
  }
}

/** Why this viewer may not merge these two records at all; null where they may. */
export function mergeRefusal(viewer: Viewer, people: readonly MergingPerson[]) {
  if (people.length < 2) return commonErrors.NOT_FOUND({ what: 'person' });
  if (people.some(({ id }) => id === viewer.personId)) return duplicatesErrors.MERGE_ONESELF();
  if (people.some(({ mergedIntoId }) => mergedIntoId !== null))
    return duplicatesErrors.MERGE_ALREADY_MERGED();
  const guarded = people.some(({ roles }) => GUARDED_ROLES.some((role) => roles.includes(role)));
  return guarded && !mayMergeGuarded(viewer) ? duplicatesErrors.MERGE_NEEDS_ADMIN() : null;
}
