import { Injectable } from '@nestjs/common';
import { personOf, type Id, type Viewer } from '@jiebang/kernel';
import { PeopleReadModel, type ConflictKind } from '@jiebang/people';
import { challengesErrors } from '../domain/challenges.errors.js';

const WORDS: Readonly<Record<ConflictKind, string>> = {
  family: '亲属 family',
  supervision: '师生 supervision',
  joint_project: '共同项目 joint project',
  coauthor: '合作发表 co-authors',
  affiliation: '同一部门 same department',
  other: '其他 other',
};

/** Keeps people from screening or deciding where they are not impartial; nobody is exempt, administrators included. */
@Injectable()
export class Impartiality {
  constructor(private readonly people: PeopleReadModel) {}

  /**
   * Throws OWN_NEED for the owner and CONFLICT_OF_INTEREST for whoever is in conflict with the owner, as declared and
   * computed at this moment. Names the kind of conflict and not its reason, which may be somebody's private matter.
   */
  async refusePartial(viewer: Viewer, { ownerPersonId }: { readonly ownerPersonId: Id }): Promise<void> {
    const personId = personOf(viewer);
    if (personId === ownerPersonId) throw challengesErrors.OWN_NEED();
    const [conflict] = await this.people.conflictsAmong([personId, ownerPersonId]);
    if (conflict) throw challengesErrors.CONFLICT_OF_INTEREST({ reason: WORDS[conflict.kind] });
  }
}
