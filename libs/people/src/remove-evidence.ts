import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { EvidenceRepository } from './evidence.repository.js';
import { profileChanged } from './people.events.js';
import { ProfileRepository, type StoredProfile } from './profile.repository.js';

/** Takes a piece of evidence out of one's own profile; terms that cited it stay without it. */
@Injectable()
export class RemoveEvidence {
  constructor(
    private readonly profiles: ProfileRepository,
    private readonly evidence: EvidenceRepository,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND (also for others' evidence), STALE_VERSION. Returns the person's id. */
  async run(viewer: Viewer, id: Id, version: number): Promise<Id> {
    const personId = personOf(viewer);
    const profile = await this.profiles.forUpdate(personId);
    const present = await this.evidence.forUpdate(id);
    if (!profile || present?.personId !== personId) throw commonErrors.NOT_FOUND({ what: 'evidence' });
    refuseIfStale(present, version);
    await this.evidence.remove(id);
    await this.forget(profile, id);
    await this.audit.record(viewer, { action: 'evidence.remove', subjectType: 'evidence', subjectId: id });
    await this.events.publish(profileChanged, { personId }, personId);
    return personId;
  }

  private async forget({ personId, terms }: StoredProfile, id: Id): Promise<void> {
    if (!terms.some(({ evidenceIds }) => evidenceIds.includes(id))) {
      return this.profiles.touch(personId, this.clock.now());
    }
    const kept = terms.map((term) => ({
      ...term,
      evidenceIds: term.evidenceIds.filter((cited) => cited !== id),
    }));
    return this.profiles.saveTerms(personId, kept, this.clock.now());
  }
}
