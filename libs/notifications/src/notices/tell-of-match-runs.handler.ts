import { Injectable } from '@nestjs/common';
import { ProgrammeReadModel } from '@jiebang/challenges';
import { IdentityReadModel } from '@jiebang/identity';
import { MAX_PAGE, type Id } from '@jiebang/kernel';
import {
  MatchingReadModel,
  matchRunFinished,
  matchRunPublished,
  type MentorGroupRecord,
} from '@jiebang/matching';
import { HandlesEvent, type EventHandler, type EventMeta } from '@jiebang/platform/events';
import { TeamsReadModel, type TeamRecord } from '@jiebang/teams';
import type { NewNotice } from '../notice.repository.js';
import { TellPeople } from '../tell-people.js';

interface OfRun {
  readonly runId: Id;
  readonly programmeId: Id;
}

/** The office hears that a plan is ready to be looked at. A what-if only asks, and whoever asked is watching it. */
@Injectable()
@HandlesEvent('tell-the-office-of-a-finished-run', matchRunFinished)
export class TellOfFinishedRuns implements EventHandler<OfRun> {
  constructor(
    private readonly matching: MatchingReadModel,
    private readonly programmes: ProgrammeReadModel,
    private readonly identity: IdentityReadModel,
    private readonly tell: TellPeople,
  ) {}

  async handle({ runId, programmeId }: OfRun, event: EventMeta): Promise<void> {
    const run = await this.matching.run(runId);
    const programme = await this.programmes.programme(programmeId);
    if (!run || run.kind === 'what-if' || !programme) return;
    await this.tell.run(event, {
      kind: 'run.finished',
      personIds: await this.identity.personIdsWithRole('pmo', programmeId),
      params: { titleZh: programme.nameZh, titleEn: programme.nameEn },
      path: `/matching/${runId}`,
    });
  }
}

/** Mentors hear that they are invited, team members that their mentors are being asked, the office that it is out. */
@Injectable()
@HandlesEvent('tell-everybody-of-a-published-run', matchRunPublished)
export class TellOfPublishedRuns implements EventHandler<OfRun> {
  constructor(
    private readonly matching: MatchingReadModel,
    private readonly teams: TeamsReadModel,
    private readonly programmes: ProgrammeReadModel,
    private readonly identity: IdentityReadModel,
    private readonly tell: TellPeople,
  ) {}

  async handle({ runId, programmeId }: OfRun, event: EventMeta): Promise<void> {
    const groups = (await this.groupsOf(runId, programmeId)).filter(({ state }) => state === 'inviting');
    const teams = await this.teams.teams(groups.map(({ teamId }) => teamId));
    const programme = await this.programmes.programme(programmeId);
    await this.tell.run(
      event,
      ...(await this.toMentors(groups, teams)),
      ...teams.map((team) => toMembers(team)),
      {
        kind: 'run.published',
        personIds: await this.identity.personIdsWithRole('pmo', programmeId),
        params: { titleZh: programme?.nameZh ?? '', titleEn: programme?.nameEn ?? '' },
        path: `/matching/${runId}`,
      },
    );
  }

  private async groupsOf(runId: Id, programmeId: Id): Promise<readonly MentorGroupRecord[]> {
    const found: MentorGroupRecord[] = [];
    let after: string | null = null;
    do {
      const page = await this.matching.groupPage({ programmeId, runId }, { first: MAX_PAGE, after });
      found.push(...page.rows);
      after = page.hasNextPage ? page.cursorAt(-1) : null;
    } while (after !== null);
    return found;
  }

  /** One notice a mentor, however many teams ask for them. */
  private async toMentors(
    groups: readonly MentorGroupRecord[],
    teams: readonly TeamRecord[],
  ): Promise<readonly NewNotice[]> {
    const teamOf = new Map(teams.map((team) => [team.id, team]));
    const groupOf = new Map(groups.map((group) => [group.id, group]));
    const asked = new Map<Id, MentorGroupRecord[]>();
    for (const { personId, groupId, state } of await this.matching.seats([...groupOf.keys()])) {
      const group = groupOf.get(groupId);
      if (group && state === 'inviting') asked.set(personId, [...(asked.get(personId) ?? []), group]);
    }
    return [...asked].map(([personId, [group, ...more]]) => {
      if (!group || more.length > 0) {
        return {
          kind: 'mentor.invited_many' as const,
          personIds: [personId],
          params: { count: more.length + 1 },
          path: '/mentoring',
        };
      }
      const team = teamOf.get(group.teamId);
      return {
        kind: 'mentor.invited' as const,
        personIds: [personId],
        params: { titleZh: team?.nameZh ?? '', titleEn: team?.nameEn ?? '' },
        path: `/mentoring/${group.id}`,
      };
    });
  }
}

function toMembers({ id, nameZh, nameEn, memberPersonIds }: TeamRecord): NewNotice {
  return {
    kind: 'group.proposed',
    personIds: memberPersonIds,
    params: { titleZh: nameZh, titleEn: nameEn },
    path: `/teams/${id}`,
  };
}
