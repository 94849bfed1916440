import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, newId, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Events } from '@jiebang/platform/events';
import { mayKeepAffiliations } from './account.policy.js';
import { AffiliationRepository } from './affiliation.repository.js';
import { calendarDay } from './domain/calendar-day.js';
import { identityErrors } from './domain/identity.errors.js';
import { affiliationsChanged } from './identity.events.js';
import { OrganisationTree } from './organisation-tree.js';
import { PersonRepository } from './person.repository.js';

export interface NewAffiliation {
  readonly personId: Id;
  readonly organisationId: Id;
  readonly titleZh: string;
  readonly titleEn: string;
  /** Shown first from now on, in the place of the one before. A person's first post always is. */
  readonly main: boolean;
  /** YYYY-MM-DD, or null where it is not known. */
  readonly startedOn: string | null;
}

/** Notes a post. Several at once are common (双聘, dual appointment); one of them is the main one. */
@Injectable()
export class AddAffiliation {
  constructor(
    private readonly people: PersonRepository,
    private readonly affiliations: AffiliationRepository,
    private readonly tree: OrganisationTree,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Throws FORBIDDEN, NOT_FOUND (person or organisation) or AFFILIATION_HELD (the same title at the same place). */
  async run(viewer: Viewer, wanted: NewAffiliation): Promise<Id> {
    if (!mayKeepAffiliations(viewer, await this.tree.upwardsFrom(wanted.organisationId)))
      throw commonErrors.FORBIDDEN();
    if (!(await this.people.exists(wanted.personId))) throw commonErrors.NOT_FOUND({ what: 'person' });
    const day = calendarDay(this.clock.now());
    const present = await this.affiliations.presentForUpdate(wanted.personId, day);
    const same = present.some(
      ({ organisationId, titleZh }) => organisationId === wanted.organisationId && titleZh === wanted.titleZh,
    );
    if (same) throw identityErrors.AFFILIATION_HELD({ title: wanted.titleZh });
    const id = newId();
    const main = wanted.main || present.length === 0;
    for (const other of present) if (main && other.main) await this.affiliations.saveMain(other.id, false);
    await this.affiliations.add({ id, ...wanted, main, endedOn: null });
    await this.audit.record(viewer, {
      action: 'affiliation.add',
      subjectType: 'person',
      subjectId: wanted.personId,
      details: { affiliationId: id, organisationId: wanted.organisationId, main },
    });
    await this.events.publish(affiliationsChanged, { personId: wanted.personId }, viewer.personId);
    return id;
  }
}
