import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { outcomeGraderAsked, outcomeMoved, OutcomesReadModel, type OutcomeState } from '@jiebang/outcomes';
import { HandlesEvent, type EventHandler, type EventMeta } from '@jiebang/platform/events';
import type { NoticeKind } from '../domain/notice-words.js';
import type { NewNotice } from '../notice.repository.js';
import { TellPeople } from '../tell-people.js';

/** Moves that the owner and those who are named wait for. */
const KINDS: Partial<Record<OutcomeState, NoticeKind>> = {
  info_requested: 'outcome.info_requested',
  verified: 'outcome.verified',
  graded: 'outcome.graded',
  published: 'outcome.published',
  disputed: 'outcome.disputed',
  retracted: 'outcome.retracted',
};

/** The people of an outcome hear of each step; whoever is named for the first time is asked whether they agree. */
@Injectable()
@HandlesEvent('tell-the-people-of-an-outcome', outcomeMoved)
export class TellOfOutcomes implements EventHandler<{ outcomeId: Id; to: OutcomeState }> {
  constructor(
    private readonly outcomes: OutcomesReadModel,
    private readonly tell: TellPeople,
  ) {}

  async handle({ outcomeId, to }: { outcomeId: Id; to: OutcomeState }, event: EventMeta): Promise<void> {
    const [outcome] = await this.outcomes.outcomes([outcomeId]);
    if (!outcome) return;
    const params = { titleZh: outcome.titleZh ?? '', titleEn: outcome.titleEn ?? '' };
    const about = { params, path: `/outcomes/${outcomeId}` };
    const notices: NewNotice[] = [];
    if (to === 'submitted') {
      const asked = outcome.members.filter(({ answer }) => answer === null);
      const personIds = asked.map(({ personId }) => personId);
      notices.push({ ...about, kind: 'outcome.named', personIds });
    }
    const kind = KINDS[to];
    if (kind) {
      const agreed = outcome.members.filter(({ answer }) => answer === 'agreed');
      const all = to === 'published' || to === 'disputed' || to === 'retracted';
      const others = all ? agreed.map(({ personId }) => personId) : [];
      notices.push({ ...about, kind, personIds: [...new Set([outcome.ownerPersonId, ...others])] });
    }
    await this.tell.run(event, ...notices);
  }
}

/** Whoever is asked to grade hears of it at once. */
@Injectable()
@HandlesEvent('tell-a-grader-of-an-outcome', outcomeGraderAsked)
export class TellGradersOfOutcomes implements EventHandler<{ outcomeId: Id; graderPersonId: Id }> {
  constructor(
    private readonly outcomes: OutcomesReadModel,
    private readonly tell: TellPeople,
  ) {}

  async handle(
    { outcomeId, graderPersonId }: { outcomeId: Id; graderPersonId: Id },
    event: EventMeta,
  ): Promise<void> {
    const [outcome] = await this.outcomes.outcomes([outcomeId]);
    if (!outcome) return;
    await this.tell.run(event, {
      kind: 'outcome.grade',
      personIds: [graderPersonId],
      params: { titleZh: outcome.titleZh ?? '', titleEn: outcome.titleEn ?? '' },
      path: `/outcomes/${outcomeId}`,
    });
  }
}
