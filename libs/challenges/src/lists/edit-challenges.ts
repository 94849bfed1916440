import { Injectable } from '@nestjs/common';
import { Checks, commonErrors, newId, type Id, type Viewer } from '@jiebang/kernel';
import { IdentityReadModel } from '@jiebang/identity';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { MAX_CHALLENGES, type ChallengeContent, type ChallengeSource } from '../domain/challenge.js';
import { challengeOfNeed, type ChallengeDraft } from '../domain/challenge-of-need.js';
import { challengesErrors } from '../domain/challenges.errors.js';
import { checkCodes } from '../domain/codes.js';
import { checkTargets } from '../domain/target.js';
import { PoolOfNeeds } from '../needs/pool-of-needs.js';
import { ListMoves } from './list-moves.js';
import { ListRepository, type StoredChallenge } from './list.repository.js';

/** A challenge to be added, out of the project pool: from a pooled need, or from one of the other two sources. */
export interface NewChallenge {
  readonly listId: Id;
  readonly needId: Id | null;
  readonly source: ChallengeSource;
  readonly draft: ChallengeDraft;
}

/** Adds challenges to a list, rewrites and removes them, while the list is a draft. */
@Injectable()
export class EditChallenges {
  constructor(
    private readonly lists: ListRepository,
    private readonly moves: ListMoves,
    private readonly pool: PoolOfNeeds,
    private readonly identity: IdentityReadModel,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Throws NOT_FOUND for an unknown list, need or owner, FORBIDDEN, WRONG_STATE, LIST_FULL, NOT_IN_POOL, OWN_NEED,
   * CONFLICT_OF_INTEREST, INVALID_INPUT.
   */
  async add(viewer: Viewer, wanted: NewChallenge): Promise<Id> {
    const { listId, needId, source, draft } = wanted;
    const list = await this.moves.holdDraft(viewer, listId, null, 'add_challenge');
    if ((await this.lists.countChallenges(listId)) >= MAX_CHALLENGES) {
      throw challengesErrors.LIST_FULL({ max: MAX_CHALLENGES });
    }
    refuseWrongSource(wanted);
    const need = needId ? await this.pool.take(viewer, needId) : null;
    const content = await this.checked(challengeOfNeed(draft, need));
    const id = newId();
    const { programmeId, kind } = list;
    await this.lists.addChallenge({ ...content, id, listId, programmeId, kind, needId, source });
    await this.note(viewer, 'challenge.add', id, listId);
    return id;
  }

  /** Rewrites the whole content. Throws NOT_FOUND, FORBIDDEN, WRONG_STATE, STALE_VERSION, INVALID_INPUT. */
  async update(viewer: Viewer, id: Id, version: number, draft: ChallengeDraft): Promise<Id> {
    const challenge = await this.hold(viewer, id, version, 'edit');
    await this.lists.saveChallenge(id, await this.checked(draft));
    await this.note(viewer, 'challenge.edit', id, challenge.listId);
    return id;
  }

  /** The need, if it came from one, goes back to the pool. Throws NOT_FOUND, FORBIDDEN, WRONG_STATE, STALE_VERSION. */
  async remove(viewer: Viewer, id: Id, version: number): Promise<StoredChallenge> {
    const challenge = await this.hold(viewer, id, version, 'remove_challenge');
    await this.lists.removeChallenge(id);
    if (challenge.needId) await this.pool.giveBack(viewer, challenge.needId);
    await this.note(viewer, 'challenge.remove', id, challenge.listId);
    return challenge;
  }

  /**
   * Puts a challenge at a place of its list, counted from 0; beyond the end is the end. Numbers follow this order.
   * Throws NOT_FOUND, FORBIDDEN, WRONG_STATE, STALE_VERSION.
   */
  async place(viewer: Viewer, id: Id, version: number, place: number): Promise<StoredChallenge> {
    const challenge = await this.hold(viewer, id, version, 'edit');
    const others = (await this.lists.challengesOf(challenge.listId)).filter((other) => other.id !== id);
    const ids = others.map((other) => other.id);
    await this.lists.placeChallenges([...ids.slice(0, place), id, ...ids.slice(place)]);
    await this.note(viewer, 'challenge.place', id, challenge.listId);
    return challenge;
  }

  private async hold(viewer: Viewer, id: Id, version: number, event: string): Promise<StoredChallenge> {
    // The list is locked before its challenges, here as everywhere.
    const listId = await this.lists.listIdOf(id);
    if (!listId) throw commonErrors.NOT_FOUND({ what: 'challenge' });
    await this.moves.holdDraft(viewer, listId, null, event);
    const challenge = await this.lists.challengeForUpdate(id);
    if (!challenge) throw commonErrors.NOT_FOUND({ what: 'challenge' });
    refuseIfStale(challenge, version);
    return challenge;
  }

  private async checked(draft: ChallengeDraft): Promise<ChallengeContent> {
    const content = completed(draft);
    const [owner] = await this.identity.people([content.ownerPersonId]);
    if (!owner) throw commonErrors.NOT_FOUND({ what: 'person' });
    return content;
  }

  private async note(viewer: Viewer, action: string, subjectId: Id, listId: Id): Promise<void> {
    await this.audit.record(viewer, { action, subjectType: 'challenge', subjectId, details: { listId } });
  }
}

/** A clinical need is in the pool, or was published elsewhere before: then its provenance stands for it. */
function refuseWrongSource({ needId, source, draft }: NewChallenge): void {
  const checks = new Checks();
  const fits = source === 'clinical_need' ? needId !== null || draft.provenance !== null : needId === null;
  checks.that(fits, 'needId', 'SOURCE_MISMATCH', {
    zh: '来源为临床需求时须指定库中需求或注明原发布出处；其他来源不得指定需求。',
    en: 'A clinical need is one of the pool or bears its provenance; the other sources have no need.',
  });
  checks.refuseIfAny();
}

/** The draft with empty lists for those that are missing. Throws INVALID_INPUT for everything that cannot be. */
export function completed(draft: ChallengeDraft): ChallengeContent {
  const { titleZh, titleEn, ownerPersonId } = draft;
  const content = {
    ...draft,
    keywords: draft.keywords ?? [],
    disciplineCodes: draft.disciplineCodes ?? [],
    departmentCodes: draft.departmentCodes ?? [],
    targets: draft.targets ?? [],
  };
  const checks = new Checks();
  checks.required(titleZh, 'titleZh', { zh: '中文标题', en: 'A Chinese title' });
  checks.required(titleEn, 'titleEn', { zh: '英文标题', en: 'An English title' });
  checks.required(ownerPersonId, 'ownerPersonId', { zh: '榜题负责人', en: 'The owner of the challenge' });
  checkTargets(content.targets, 'targets', checks);
  checkCodes(content, checks);
  checks.refuseIfAny();
  return { ...content, titleZh: titleZh ?? '', titleEn: titleEn ?? '', ownerPersonId: ownerPersonId ?? '' };
}
