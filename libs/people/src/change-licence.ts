import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, nextState, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { datesAfter, licenceLifecycle, type LicenceEvent } from './domain/licence-lifecycle.js';
import { dayOf } from './domain/shanghai-day.js';
import { LicenceRepository } from './licence.repository.js';
import { licenceChanged } from './people.events.js';
import { ProfileRepository } from './profile.repository.js';

/** Moves a mentor licence. The capability lets the project office alone in, as the lifecycle's table says. */
@Injectable()
export class ChangeLicence {
  constructor(
    private readonly licences: LicenceRepository,
    private readonly profiles: ProfileRepository,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** `version` is the licence's, null before there is one. Throws NOT_FOUND, STALE_VERSION, WRONG_STATE. */
  async run(viewer: Viewer, personId: Id, event: LicenceEvent, version: number | null): Promise<Id> {
    // The profile's row serialises two officers' first steps as well.
    if (!(await this.profiles.forUpdate(personId))) throw commonErrors.NOT_FOUND({ what: 'profile' });
    const present = await this.licences.forUpdate(personId);
    if (present) refuseIfStale(present, version ?? 0);
    const from = present?.state ?? 'none';
    const state = nextState(licenceLifecycle, from, event);
    if (state === 'none') throw new Error('no event leads back to no licence');
    const now = this.clock.now();
    const dates = datesAfter(event, present ?? { certifiedOn: null, recheckOn: null }, dayOf(now));
    await this.licences.save(personId, { state, ...dates }, present === null);
    await this.profiles.touch(personId, now);
    await this.audit.record(viewer, {
      action: `licence.${event}`,
      subjectType: 'person',
      subjectId: personId,
      from,
      to: state,
    });
    await this.events.publish(licenceChanged, { personId }, viewer.personId);
    return personId;
  }
}
