import { Injectable } from '@nestjs/common';
import { Checks, Clock, commonErrors, newId, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { normalisedItem } from './domain/evidence-item.js';
import { EDITABLE_STATES } from './domain/outcome-lifecycle.js';
import type { NamedMember, OutcomeContent } from './domain/outcome.js';
import { OutcomeMoves } from './outcome-moves.js';
import { OutcomeOrigins } from './outcome-origins.js';
import { isOwner } from './outcome.policy.js';
import { OutcomeRepository } from './outcome.repository.js';

/** What the owner writes, with the people whom they name. */
export interface OutcomeDraft extends OutcomeContent {
  readonly members: readonly NamedMember[];
}

/** Keeps what the owner has written so far, however incomplete: as a draft, or while the office waits for more. */
@Injectable()
export class SaveOutcomeDraft {
  constructor(
    private readonly outcomes: OutcomeRepository,
    private readonly moves: OutcomeMoves,
    private readonly origins: OutcomeOrigins,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * A new outcome without an id, else a rewrite of the version that was loaded. The owner is always named. Throws NOT_FOUND
   * (also for whatever it refers to), FORBIDDEN, WRONG_STATE, STALE_VERSION, INVALID_INPUT where the version is missing.
   */
  async run(viewer: Viewer, id: Id | null, version: number | null, draft: OutcomeDraft): Promise<Id> {
    const { members: named, ...given } = draft;
    const content = { ...given, evidence: given.evidence.map(normalisedItem) };
    if (!id) return this.create(viewer, content, named);
    const checks = new Checks();
    checks.that(version !== null, 'version', 'REQUIRED', {
      zh: '修改已有成果时须提供版本号。',
      en: 'A version is required to rewrite an outcome.',
    });
    checks.refuseIfAny();
    return this.update(viewer, id, version, content, named);
  }

  private async create(viewer: Viewer, content: OutcomeContent, named: readonly NamedMember[]): Promise<Id> {
    const ownerPersonId = personOf(viewer);
    const members = withOwner(named, ownerPersonId);
    const origin = await this.origins.of(viewer, content, members);
    const [id, at] = [newId(), this.clock.now()];
    await this.outcomes.add({ ...content, ...origin, id, ownerPersonId, lastActionAt: at });
    await this.outcomes.nameMembers(id, members, [ownerPersonId], at);
    await this.audit.record(viewer, {
      action: 'outcome.create',
      subjectType: 'outcome',
      subjectId: id,
      to: 'draft',
    });
    return id;
  }

  private async update(
    viewer: Viewer,
    id: Id,
    version: number | null,
    content: OutcomeContent,
    named: readonly NamedMember[],
  ): Promise<Id> {
    const outcome = await this.moves.hold(viewer, id, version, isOwner);
    if (!EDITABLE_STATES.includes(outcome.state)) {
      throw commonErrors.WRONG_STATE({ state: outcome.state, event: 'edit', allowed: '—' });
    }
    const members = withOwner(named, outcome.ownerPersonId);
    const origin = await this.origins.of(viewer, content, members);
    const at = this.clock.now();
    await this.outcomes.saveContent(id, { ...content, ...origin }, at);
    await this.outcomes.nameMembers(id, members, [outcome.ownerPersonId], at);
    await this.audit.record(viewer, { action: 'outcome.edit', subjectType: 'outcome', subjectId: id });
    return id;
  }
}

/** Everybody once, the owner among them: as what they say, else as its lead. */
function withOwner(named: readonly NamedMember[], ownerPersonId: Id): readonly NamedMember[] {
  const once = named.filter(({ personId }, at) => named.findIndex((one) => one.personId === personId) === at);
  if (once.some(({ personId }) => personId === ownerPersonId)) return once;
  return [{ personId: ownerPersonId, part: 'lead' }, ...once];
}
