import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, invalidInput, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { mayKeepAffiliations } from './account.policy.js';
import { AffiliationRepository } from './affiliation.repository.js';
import { calendarDay } from './domain/calendar-day.js';
import { identityErrors } from './domain/identity.errors.js';
import { affiliationsChanged } from './identity.events.js';
import { OrganisationTree } from './organisation-tree.js';

/** Ends a post. The record stays; the oldest of the other posts becomes the main one where this was it. */
@Injectable()
export class EndAffiliation {
  constructor(
    private readonly affiliations: AffiliationRepository,
    private readonly tree: OrganisationTree,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * `lastDay` (YYYY-MM-DD) belongs to the post; yesterday when null, so that it is over at once. Returns the person.
   * Throws NOT_FOUND, FORBIDDEN, STALE_VERSION, AFFILIATION_ENDED or INVALID_INPUT (a day before its start).
   */
  async run(viewer: Viewer, id: Id, version: number, lastDay: string | null): Promise<Id> {
    const post = await this.affiliations.byIdForUpdate(id);
    if (!post) throw commonErrors.NOT_FOUND({ what: 'affiliation' });
    if (!mayKeepAffiliations(viewer, await this.tree.upwardsFrom(post.organisationId)))
      throw commonErrors.FORBIDDEN();
    refuseIfStale(post, version);
    const now = this.clock.now();
    const today = calendarDay(now);
    if (post.endedOn !== null && post.endedOn < today)
      throw identityErrors.AFFILIATION_ENDED({ day: post.endedOn });
    const yesterday = calendarDay(new Date(now.getTime() - 86_400_000));
    const endedOn =
      lastDay ?? (post.startedOn !== null && post.startedOn > yesterday ? post.startedOn : yesterday);
    if (post.startedOn !== null && endedOn < post.startedOn) {
      throw invalidInput([
        {
          path: 'lastDay',
          code: 'BEFORE_START',
          message: { zh: '结束日期早于开始日期。', en: 'The last day is before the first.' },
        },
      ]);
    }
    await this.affiliations.end(id, endedOn);
    const heir = (await this.affiliations.presentForUpdate(post.personId, today)).find(
      (other) => other.id !== id,
    );
    if (post.main && heir) await this.affiliations.saveMain(heir.id, true);
    await this.audit.record(viewer, {
      action: 'affiliation.end',
      subjectType: 'person',
      subjectId: post.personId,
      details: { affiliationId: id, organisationId: post.organisationId, endedOn },
    });
    await this.events.publish(affiliationsChanged, { personId: post.personId }, viewer.personId);
    return post.personId;
  }
}
