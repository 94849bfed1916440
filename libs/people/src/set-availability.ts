import { Injectable } from '@nestjs/common';
import { Clock, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { checkAvailability, inDayOrder, inWeekOrder } from './domain/availability.js';
import { peopleErrors } from './domain/people.errors.js';
import type { AvailabilityException, AvailabilityWindow } from './domain/profile.js';
import { profileChanged } from './people.events.js';
import { ProfileRepository } from './profile.repository.js';

/** Replaces one's weekly windows, and the days that are unlike them. */
@Injectable()
export class SetAvailability {
  constructor(
    private readonly profiles: ProfileRepository,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** `exceptions`: null leaves them as they are. Throws PROFILE_FIRST, STALE_VERSION, INVALID_INPUT with every overlap. */
  async run(
    viewer: Viewer,
    windows: readonly AvailabilityWindow[],
    exceptions: readonly AvailabilityException[] | null,
    version: number,
  ): Promise<Id> {
    const personId = personOf(viewer);
    const present = await this.profiles.forUpdate(personId);
    if (!present) throw peopleErrors.PROFILE_FIRST();
    refuseIfStale(present, version);
    const kept = exceptions ?? present.availabilityExceptions;
    checkAvailability(windows, kept);
    await this.profiles.saveAvailability(personId, inWeekOrder(windows), inDayOrder(kept), this.clock.now());
    await this.audit.record(viewer, {
      action: 'profile.set-availability',
      subjectType: 'person',
      subjectId: personId,
      details: { windows: windows.length, exceptions: kept.length },
    });
    await this.events.publish(profileChanged, { personId }, personId);
    return personId;
  }
}
