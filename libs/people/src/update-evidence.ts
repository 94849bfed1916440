import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { checkEvidence } from './domain/evidence.js';
import { yearOf } from './domain/shanghai-day.js';
import { evidenceFrom, type WrittenEvidence } from './domain/written-evidence.js';
import { EvidenceRepository } from './evidence.repository.js';
import { profileChanged } from './people.events.js';
import { ProfileRepository } from './profile.repository.js';

/** Corrects a piece of one's own evidence. */
@Injectable()
export class UpdateEvidence {
  constructor(
    private readonly profiles: ProfileRepository,
    private readonly evidence: EvidenceRepository,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND (also for others' evidence), STALE_VERSION, EVIDENCE_REPEATED, INVALID_INPUT. */
  async run(viewer: Viewer, id: Id, written: WrittenEvidence, version: number): Promise<Id> {
    const personId = personOf(viewer);
    const now = this.clock.now();
    await this.profiles.forUpdate(personId);
    const present = await this.evidence.forUpdate(id);
    if (present?.personId !== personId) throw commonErrors.NOT_FOUND({ what: 'evidence' });
    refuseIfStale(present, version);
    const content = evidenceFrom(written);
    checkEvidence(content, yearOf(now));
    await this.evidence.save(id, content);
    await this.profiles.touch(personId, now);
    await this.audit.record(viewer, { action: 'evidence.update', subjectType: 'evidence', subjectId: id });
    await this.events.publish(profileChanged, { personId }, personId);
    return id;
  }
}
