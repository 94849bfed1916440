import { Injectable } from '@nestjs/common';
import { Clock, personOf, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { ConsentRepository } from './consent.repository.js';
import {
  consentStandings,
  CONSENT_VERSIONS,
  type ConsentPurpose,
  type ConsentStanding,
} from './domain/consent.js';

/** A person agrees to the present text of a purpose, or withdraws. The same answer twice is one. */
@Injectable()
export class RecordConsent {
  constructor(
    private readonly consents: ConsentRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, purpose: ConsentPurpose, given: boolean): Promise<ConsentStanding> {
    const personId = personOf(viewer);
    const find = async () =>
      consentStandings(await this.consents.of(personId)).find(({ id }) => id === purpose)!;
    const before = await find();
    if (before.holds === given) return before;
    const version = CONSENT_VERSIONS[purpose];
    await this.consents.add(personId, { purpose, version, given, at: this.clock.now() });
    await this.audit.record(viewer, {
      action: given ? 'consent.give' : 'consent.withdraw',
      subjectType: 'person',
      subjectId: personId,
      details: { purpose, version },
    });
    return find();
  }
}
