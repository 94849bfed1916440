import { Injectable } from '@nestjs/common';
import { NeedReadModel, needMoved, type NeedState } from '@jiebang/challenges';
import type { Id } from '@jiebang/kernel';
import { HandlesEvent, type EventHandler, type EventMeta } from '@jiebang/platform/events';
import type { NoticeKind } from '../domain/notice-words.js';
import { TellPeople } from '../tell-people.js';

/** Moves that the owner waits for; the others they made themselves. */
const KINDS: Partial<Record<NeedState, NoticeKind>> = {
  screened: 'need.screened',
  info_requested: 'need.info_requested',
  pooled: 'need.pooled',
  declined: 'need.declined',
  merged: 'need.merged',
  listed: 'need.listed',
  in_solution: 'need.in_solution',
};

/** The owner of a need hears of each step that somebody else takes with it. */
@Injectable()
@HandlesEvent('tell-the-owner-of-a-need', needMoved)
export class TellOfNeeds implements EventHandler<{ needId: Id; to: NeedState }> {
  constructor(
    private readonly needs: NeedReadModel,
    private readonly tell: TellPeople,
  ) {}

  async handle({ needId, to }: { needId: Id; to: NeedState }, event: EventMeta): Promise<void> {
    const kind = KINDS[to];
    const need = kind && (await this.needs.need(needId));
    if (!need) return;
    const { ownerPersonId, titleZh, titleEn } = need;
    const params = { titleZh: titleZh ?? '', titleEn: titleEn ?? '' };
    await this.tell.run(event, { kind, personIds: [ownerPersonId], params, path: `/needs/${needId}` });
  }
}
