import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { checkProfile, normalisedTerms, type WrittenTerm } from './domain/expertise.js';
import { peopleErrors } from './domain/people.errors.js';
import { emptyProfile, type ProfileContent } from './domain/profile.js';
import { isWider, levelsOf, visibilityMoves, type Visibility } from './domain/visibility.js';
import { EvidenceRepository } from './evidence.repository.js';
import { profileChanged } from './people.events.js';
import { mayKeepProfile } from './profile.policy.js';
import { ProfileRepository } from './profile.repository.js';
import { VisibilityDecisions } from './visibility-decisions.js';

/** What is to change: a member that is left out stays as it is. */
export type ProfileChanges = Partial<Omit<ProfileContent, 'terms' | 'visibility'>> & {
  readonly terms?: readonly WrittenTerm[];
  readonly visibility?: Partial<Visibility>;
};

/** Makes or changes a profile: one's own, or anybody's by those who keep the register. Incomplete ones are saved, too. */
@Injectable()
export class SaveProfile {
  constructor(
    private readonly profiles: ProfileRepository,
    private readonly evidence: EvidenceRepository,
    private readonly decisions: VisibilityDecisions,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * `version` is the one that the editor loaded; null for the first save. Throws PROFILE_KIND_MISSING, STALE_VERSION,
   * INVALID_INPUT with every unknown code, FORBIDDEN for somebody else's profile, VISIBILITY_NOT_YOURS where an office would
   * show more of it.
   */
  async run(
    viewer: Viewer,
    changes: ProfileChanges,
    version: number | null,
    personId: Id = personOf(viewer),
  ): Promise<Id> {
    if (!mayKeepProfile(viewer, personId)) throw commonErrors.FORBIDDEN();
    const present = await this.profiles.forUpdate(personId);
    if (present) refuseIfStale(present, version ?? 0);
    else if (version !== null) throw commonErrors.NOT_FOUND({ what: 'profile' });
    const content = changed(present, changes);
    checkProfile(content, changes.terms ? await this.evidence.idsOf(personId) : citedIn(content));
    const now = this.clock.now();
    const moves = visibilityMoves(present && levelsOf(present), levelsOf(content));
    if (viewer.personId !== personId && moves.some(isWider)) throw peopleErrors.VISIBILITY_NOT_YOURS();
    if (present) await this.profiles.save(personId, content, now);
    else await this.profiles.add(personId, content, now);
    await this.decisions.add(personId, moves, viewer.personId, now);
    await this.audit.record(viewer, {
      action: present ? 'profile.save' : 'profile.create',
      subjectType: 'person',
      subjectId: personId,
      details: { fields: Object.keys(changes).sort() },
    });
    await this.events.publish(profileChanged, { personId }, viewer.personId);
    return personId;
  }
}

function changed(
  present: ProfileContent | null,
  { terms, visibility, ...plain }: ProfileChanges,
): ProfileContent {
  const kind = plain.kind ?? present?.kind;
  if (!kind) throw peopleErrors.PROFILE_KIND_MISSING();
  const base = present ?? emptyProfile(kind);
  return {
    ...base,
    ...plain,
    kind,
    terms: terms ? normalisedTerms(terms) : base.terms,
    visibility: { ...base.visibility, ...visibility },
  };
}

/** Terms that nobody touches now were checked when they came in. */
function citedIn({ terms }: ProfileContent): ReadonlySet<Id> {
  return new Set(terms.flatMap(({ evidenceIds }) => evidenceIds));
}
