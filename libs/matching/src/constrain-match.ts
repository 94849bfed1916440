import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, newId, type Id, type Viewer } from '@jiebang/kernel';
import { PeopleReadModel } from '@jiebang/people';
import { AuditTrail } from '@jiebang/platform/audit';
import { TeamsReadModel } from '@jiebang/teams';
import { matchingErrors } from './domain/matching.errors.js';
import { MatchConstraintRepository } from './match-constraint.repository.js';
import { mayRunMatch } from './match-run.policy.js';
import { KNOWN_SLOTS } from './scheme.js';

export interface WantedConstraint {
  readonly programmeId: Id;
  readonly teamId: Id;
  readonly personId: Id;
  /** The seat to lock; null for a veto. */
  readonly slot: string | null;
  readonly reason: string;
}

/** Locks a seat or vetoes a pair for every coming run of the programme, and lifts either. */
@Injectable()
export class ConstrainMatch {
  constructor(
    private readonly constraints: MatchConstraintRepository,
    private readonly teams: TeamsReadModel,
    private readonly people: PeopleReadModel,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async add(viewer: Viewer, wanted: WantedConstraint): Promise<Id> {
    const { programmeId, teamId, personId, slot, reason } = wanted;
    if (!mayRunMatch(viewer, programmeId)) throw commonErrors.NOT_FOUND({ what: 'programme' });
    const locked = await this.teams.lockedTeams(programmeId);
    if (!locked.some(({ id }) => id === teamId)) throw matchingErrors.MATCH_TEAM_NOT_LOCKED();
    const [mentor] = await this.people.mentorCandidates([personId]);
    const kinds = KNOWN_SLOTS.find(({ code }) => code === slot)?.kinds;
    if (!mentor || (slot !== null && !kinds?.includes(mentor.kind))) {
      throw matchingErrors.MATCH_MENTOR_UNFIT({ slot: slot ?? '—' });
    }
    const id = newId();
    const kind = slot === null ? 'veto' : 'lock';
    await this.constraints.add({
      id,
      programmeId,
      kind,
      teamId,
      personId,
      slot,
      reason,
      createdBy: viewer.personId,
    });
    await this.audit.record(viewer, {
      action: `match.${kind}`,
      subjectType: 'match_constraint',
      subjectId: id,
      details: { teamId, personId, slot },
    });
    return id;
  }

  async lift(viewer: Viewer, programmeId: Id, id: Id): Promise<void> {
    if (!mayRunMatch(viewer, programmeId)) throw commonErrors.NOT_FOUND({ what: 'programme' });
    const known = (await this.constraints.live(programmeId)).some((constraint) => constraint.id === id);
    if (!known) throw commonErrors.NOT_FOUND({ what: 'constraint' });
    await this.constraints.lift(id, viewer.personId, this.clock.now());
    await this.audit.record(viewer, { action: 'match.lift', subjectType: 'match_constraint', subjectId: id });
  }
}
