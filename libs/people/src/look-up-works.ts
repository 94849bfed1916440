import { Injectable } from '@nestjs/common';
import { isOrcid } from '@jiebang/identity';
import { commonErrors, type Id, type Viewer } from '@jiebang/kernel';
import { RateLimiter } from '@jiebang/platform/rate-limit';
import { normalisedRef } from './domain/evidence.js';
import { peopleErrors } from './domain/people.errors.js';
import { PeopleReadModel } from './people.read-model.js';
import { WorkRegisters, type WorkDraft } from './works/work-registers.js';

/** Look-ups that one person may make in a minute: registers are shared by the world. */
const LIMIT = { name: 'work.look-up', max: 20, windowMs: 60_000 };
const DOI = /^10\.\d{4,9}\/[^\s\p{C}]{1,180}$/u;
const LONGEST_LIST = 200;

/** A work that somebody may add to their evidence, and whether they have it already. */
export interface FoundWork extends WorkDraft {
  readonly alreadyThere: boolean;
}

/** Asks public registers what somebody worked on. Writes nothing: people add what is theirs themselves. */
@Injectable()
export class LookUpWorks {
  constructor(
    private readonly registers: WorkRegisters,
    private readonly people: PeopleReadModel,
    private readonly limiter: RateLimiter,
  ) {}

  get isOn() {
    return this.registers.isOn;
  }

  /** Throws SIGN_IN_REQUIRED, BAD_DOI, RATE_LIMITED, LOOK_UP_OFF, LOOK_UP_UNAVAILABLE. */
  async byDoi(viewer: Viewer, given: string): Promise<FoundWork | null> {
    const doi = normalisedRef(given) ?? '';
    const owner = ownerOf(viewer);
    if (!DOI.test(doi)) throw peopleErrors.BAD_DOI();
    if (!this.isOn.doi) throw peopleErrors.LOOK_UP_OFF();
    await this.limiter.take(LIMIT, owner);
    const draft = await this.registers.byDoi(doi);
    const [found] = draft ? await this.marked(owner, [draft]) : [];
    return found ?? null;
  }

  /** Throws SIGN_IN_REQUIRED, BAD_ORCID, RATE_LIMITED, LOOK_UP_OFF, LOOK_UP_UNAVAILABLE. */
  async byOrcid(viewer: Viewer, given: string): Promise<readonly FoundWork[]> {
    const orcid = given
      .trim()
      .replace(/^https?:\/\/orcid\.org\//i, '')
      .toUpperCase();
    const owner = ownerOf(viewer);
    if (!isOrcid(orcid)) throw peopleErrors.BAD_ORCID();
    if (!this.isOn.orcid) throw peopleErrors.LOOK_UP_OFF();
    await this.limiter.take(LIMIT, owner);
    const drafts = (await this.registers.byOrcid(orcid)) ?? [];
    return this.marked(owner, drafts.slice(0, LONGEST_LIST));
  }

  private async marked(personId: Id, drafts: readonly WorkDraft[]): Promise<readonly FoundWork[]> {
    const own = new Set((await this.people.evidenceOf([personId])).map(({ ref }) => ref));
    return drafts.map((draft) => ({ ...draft, alreadyThere: draft.ref !== null && own.has(draft.ref) }));
  }
}

function ownerOf({ personId }: Viewer): Id {
  if (!personId) throw commonErrors.SIGN_IN_REQUIRED();
  return personId;
}
