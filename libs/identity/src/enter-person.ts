import { Injectable } from '@nestjs/common';
import { Checks, commonErrors, newId, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { mayEnterPeople } from './account.policy.js';
import { identityErrors } from './domain/identity.errors.js';
import { checkIdentity } from './domain/person-identity.rules.js';
import { personChanged } from './identity.events.js';
import { PersonRepository, type NewPerson } from './person.repository.js';

/** What the register keeps of a person. */
export type PersonContent = Omit<NewPerson, 'id'>;

/** Enters a person in the register or corrects the entry. No account comes with it: that is an administrator's to give. */
@Injectable()
export class EnterPerson {
  constructor(
    private readonly people: PersonRepository,
    private readonly audit: AuditTrail,
    private readonly events: Events,
  ) {}

  /**
   * `id` and `version` null: a new person. A number or ORCID that is known stays for good; a missing one may be added.
   * Throws FORBIDDEN, INVALID_INPUT, NOT_FOUND, STALE_VERSION, IDENTITY_FIXED, IDENTITY_TAKEN.
   */
  async run(viewer: Viewer, id: Id | null, version: number | null, content: PersonContent): Promise<Id> {
    if (!mayEnterPeople(viewer)) throw commonErrors.FORBIDDEN();
    const checks = new Checks();
    checkIdentity(checks, content);
    checks.refuseIfAny();
    const personId = id ?? newId();
    if (id === null) await this.people.add({ id: personId, ...content });
    else await this.correct(id, version, content);
    await this.audit.record(viewer, {
      action: id === null ? 'person.enter' : 'person.correct',
      subjectType: 'person',
      subjectId: personId,
    });
    await this.events.publish(personChanged, { personId }, viewer.personId);
    return personId;
  }

  private async correct(id: Id, version: number | null, content: PersonContent): Promise<void> {
    const present = await this.people.byIdForUpdate(id);
    if (!present) throw commonErrors.NOT_FOUND({ what: 'person' });
    refuseIfStale(present, version ?? 0);
    const kept = (before: string | null, after: string | null) => before === null || before === after;
    if (!kept(present.identityNumber, content.identityNumber) || !kept(present.orcid, content.orcid))
      throw identityErrors.IDENTITY_FIXED();
    await this.people.save({ id, ...content });
  }
}
