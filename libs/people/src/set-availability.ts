import { Injectable } from '@nestjs/common';
import { Clock, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { checkAvailability, inWeekOrder } from './domain/availability.js';
import { peopleErrors } from './domain/people.errors.js';
import type { AvailabilityWindow } from './domain/profile.js';
import { profileChanged } from './people.events.js';
import { ProfileRepository } from './profile.repository.js';

/** Replaces one's weekly windows. */
@Injectable()
export class SetAvailability {
  constructor(
    private readonly profiles: ProfileRepository,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Throws PROFILE_FIRST, STALE_VERSION, INVALID_INPUT with every overlap. */
  async run(viewer: Viewer, windows: readonly AvailabilityWindow[], version: number): Promise<Id> {
    const personId = personOf(viewer);
    const present = await this.profiles.forUpdate(personId);
    if (!present) throw peopleErrors.PROFILE_FIRST();
    refuseIfStale(present, version);
    checkAvailability(windows);
    await this.profiles.saveAvailability(personId, inWeekOrder(windows), this.clock.now());
    await this.audit.record(viewer, {
      action: 'profile.set-availability',
      subjectType: 'person',
      subjectId: personId,
      details: { windows: windows.length },
    });
    await this.events.publish(profileChanged, { personId }, personId);
    return personId;
  }
}
