import { Injectable } from '@nestjs/common';
import { Clock, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { peopleErrors } from './domain/people.errors.js';
import { emptyProfile } from './domain/profile.js';
import { HIDDEN, levelsOf, visibilityMoves } from './domain/visibility.js';
import { EvidenceRepository } from './evidence.repository.js';
import { LicenceRepository } from './licence.repository.js';
import { profileChanged } from './people.events.js';
import { ProfileRepository } from './profile.repository.js';
import { VisibilityDecisions } from './visibility-decisions.js';

/**
 * Deletes one's own profile for good: what one wrote, evidence, hours. What the office decided stays: with a mentor licence an
 * empty, hidden profile is left for it to hang on. So do decisions on visibility: they prove what was agreed to.
 */
@Injectable()
export class DeleteProfile {
  constructor(
    private readonly profiles: ProfileRepository,
    private readonly evidence: EvidenceRepository,
    private readonly licences: LicenceRepository,
    private readonly decisions: VisibilityDecisions,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Throws PROFILE_FIRST where there is none, STALE_VERSION. */
  async run(viewer: Viewer, version: number): Promise<Id> {
    const personId = personOf(viewer);
    const now = this.clock.now();
    const present = await this.profiles.forUpdate(personId);
    if (!present) throw peopleErrors.PROFILE_FIRST();
    refuseIfStale(present, version);
    await this.evidence.removeAllOf(personId);
    if (await this.licences.forUpdate(personId)) {
      const blank = { ...emptyProfile(present.kind), capacity: 0, visibility: HIDDEN };
      await this.profiles.save(personId, blank, now);
      await this.profiles.saveAvailability(personId, [], [], now);
      const moves = visibilityMoves(levelsOf(present), levelsOf(blank));
      await this.decisions.add(personId, moves, personId, now);
    } else {
      await this.profiles.remove(personId);
    }
    await this.audit.record(viewer, {
      action: 'profile.delete',
      subjectType: 'person',
      subjectId: personId,
    });
    await this.events.publish(profileChanged, { personId }, personId);
    return personId;
  }
}
