import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, newId, type Id, type Viewer } from '@jiebang/kernel';
import { PeopleReadModel, type MentorCandidateRecord } from '@jiebang/people';
import { AuditTrail } from '@jiebang/platform/audit';
import { TeamsReadModel, type TeamRecord } from '@jiebang/teams';
import { matchingErrors } from './domain/matching.errors.js';
import { MENTORING_CONFLICTS } from './domain/mentoring-conflicts.js';
import { MatchConstraintRepository } from './match-constraint.repository.js';
import { mayRunMatch } from './match-run.policy.js';
import { MentorGroupRepository } from './mentor-group.repository.js';
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
    private readonly groups: MentorGroupRepository,
    private readonly teams: TeamsReadModel,
    private readonly people: PeopleReadModel,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws NOT_FOUND, MATCH_TEAM_NOT_LOCKED, MATCH_MENTOR_UNFIT, MATCH_CONSTRAINT_CONTRADICTS; for a lock that no run could
   * respect also MATCH_LOCK_CONFLICTS, MATCH_LOCKS_EXCEED_CAPACITY.
   */
  async add(viewer: Viewer, wanted: WantedConstraint): Promise<Id> {
    const { programmeId, teamId, personId, slot } = wanted;
    if (!mayRunMatch(viewer, programmeId)) throw commonErrors.NOT_FOUND({ what: 'programme' });
    const team = (await this.teams.lockedTeams(programmeId)).find(({ id }) => id === teamId);
    if (!team) throw matchingErrors.MATCH_TEAM_NOT_LOCKED();
    const [mentor] = await this.people.mentorCandidates([personId]);
    const kinds = KNOWN_SLOTS.find(({ code }) => code === slot)?.kinds;
    if (!mentor || (slot !== null && !kinds?.includes(mentor.kind))) {
      throw matchingErrors.MATCH_MENTOR_UNFIT({ slot: slot ?? '—' });
    }
    if (slot !== null) await this.refuseImpossibleLock(team, mentor);
    const id = newId();
    const kind = slot === null ? 'veto' : 'lock';
    await this.constraints.add({ id, kind, ...wanted, createdBy: viewer.personId });
    await this.audit.record(viewer, {
      action: `match.${kind}`,
      subjectType: 'match_constraint',
      subjectId: id,
      details: { teamId, personId, slot },
    });
    return id;
  }

  /** Throws NOT_FOUND. */
  async lift(viewer: Viewer, programmeId: Id, id: Id): Promise<void> {
    if (!mayRunMatch(viewer, programmeId)) throw commonErrors.NOT_FOUND({ what: 'programme' });
    const lifted = await this.constraints.lift(programmeId, id, viewer.personId, this.clock.now());
    if (!lifted) throw commonErrors.NOT_FOUND({ what: 'constraint' });
    await this.audit.record(viewer, { action: 'match.lift', subjectType: 'match_constraint', subjectId: id });
  }

  /** Told now rather than by a run that fails. What changes later fails the run, with this lock named. */
  private async refuseImpossibleLock(team: TeamRecord, mentor: MentorCandidateRecord): Promise<void> {
    const { personId, capacity } = mentor;
    const among = [...team.memberPersonIds, personId];
    const conflict = (await this.people.conflictsAmong(among, MENTORING_CONFLICTS)).find(
      ({ a, b }) => a === personId || b === personId,
    );
    if (conflict) throw matchingErrors.MATCH_LOCK_CONFLICTS({ kind: conflict.kind });
    const held = (await this.groups.heldPlaces([personId])).get(personId) ?? 0;
    const served = await this.groups.teamsWithLiveGroup(team.programmeId);
    const locked = (await this.constraints.live(team.programmeId)).filter(
      (one) => one.kind === 'lock' && one.personId === personId && !served.has(one.teamId),
    );
    const free = capacity - held - locked.filter(({ teamId }) => teamId !== team.id).length;
    if (free < 1) throw matchingErrors.MATCH_LOCKS_EXCEED_CAPACITY({ capacity });
  }
}
