import { Injectable } from '@nestjs/common';
import { Clock, newId, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Events } from '@jiebang/platform/events';
import { checkEvidence } from './domain/evidence.js';
import { peopleErrors } from './domain/people.errors.js';
import { yearOf } from './domain/shanghai-day.js';
import { evidenceFrom, type WrittenEvidence } from './domain/written-evidence.js';
import { EvidenceRepository } from './evidence.repository.js';
import { profileChanged } from './people.events.js';
import { ProfileRepository } from './profile.repository.js';

/** Adds a publication, patent, project or outcome to one's own profile. */
@Injectable()
export class AddEvidence {
  constructor(
    private readonly profiles: ProfileRepository,
    private readonly evidence: EvidenceRepository,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Throws PROFILE_FIRST, EVIDENCE_REPEATED, INVALID_INPUT. */
  async run(viewer: Viewer, written: WrittenEvidence): Promise<Id> {
    const personId = personOf(viewer);
    const now = this.clock.now();
    if (!(await this.profiles.forUpdate(personId))) throw peopleErrors.PROFILE_FIRST();
    const content = evidenceFrom(written);
    checkEvidence(content, yearOf(now));
    const id = newId();
    await this.evidence.add(id, personId, content);
    await this.profiles.touch(personId, now);
    await this.audit.record(viewer, { action: 'evidence.add', subjectType: 'evidence', subjectId: id });
    await this.events.publish(profileChanged, { personId }, personId);
    return id;
  }
}
