import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '@jiebang/kernel';
import { hasCapability } from '@jiebang/platform/authorisation';
import { Database } from '@jiebang/platform/database';
import { MOST_OF_A_KIND, taskAbout, TellsTasks, type Task, type TaskSource } from '@jiebang/platform/tasks';
import { TeamsReadModel, type TeamRecord } from '@jiebang/teams';
import { programmesWithDrafts } from '../calls/call.policy.js';
import { fundingCapabilities as can } from '../funding.capabilities.js';
import { fundingTasks as kinds } from '../funding.tasks.js';

interface Subject {
  readonly id: Id;
  readonly titleZh: string | null;
  readonly titleEn: string | null;
}

interface OpenProposal extends Subject {
  readonly teamId: Id;
  readonly state: 'draft' | 'member_signoff' | 'returned';
  readonly closesAt: Date | null;
  readonly signedBy: readonly Id[];
}

/** What waits for the members of a team that writes a proposal, and for the office that runs a call. */
@Injectable()
@TellsTasks()
export class SqlFundingTasks implements TaskSource {
  constructor(
    private readonly database: Database,
    private readonly teams: TeamsReadModel,
  ) {}

  async tasksOf(viewer: Viewer, now: Date): Promise<readonly Task[]> {
    const none = Promise.resolve<readonly Task[]>([]);
    const parts = [
      hasCapability(viewer, can['proposal.write']) ? this.ofMember(viewer, now) : none,
      hasCapability(viewer, can['call.manage']) ? this.ofOffice(viewer, now) : none,
    ];
    return (await Promise.all(parts)).flat();
  }

  private async ofMember({ personId }: Viewer, now: Date): Promise<readonly Task[]> {
    if (!personId) return [];
    const teams = await this.teams.teamsOfPerson(personId);
    if (teams.length === 0) return [];
    const rows = await this.database.prepared<OpenProposal>(
      `SELECT p.id, coalesce(p.title_zh, p.title_en, c.title_zh) AS "titleZh",
              coalesce(p.title_en, p.title_zh, c.title_en) AS "titleEn", p.team_id AS "teamId", p.state,
              c.closes_at AS "closesAt",
              ARRAY(SELECT s.person_id FROM proposal_signature s
                    WHERE s.proposal_id = p.id AND s.voided_at IS NULL) AS "signedBy"
       FROM proposal p JOIN funding_call c ON c.id = p.call_id
       WHERE p.team_id = ANY($1::uuid[]) AND (p.state = 'returned'
         OR (p.state IN ('draft', 'member_signoff') AND c.state IN ('announced', 'open') AND c.closes_at > $2))
       ORDER BY c.closes_at, p.id LIMIT ${MOST_OF_A_KIND}`,
      [teams.map(({ id }) => id), now],
    );
    const of = new Map(teams.map((team) => [team.id, team]));
    return rows.flatMap((proposal) => {
      const team = of.get(proposal.teamId);
      return team ? tasksOfMember(personId, team, proposal) : [];
    });
  }

  private async ofOffice(viewer: Viewer, now: Date): Promise<readonly Task[]> {
    const rows = await this.database.prepared<Subject & { state: string; opensAt: Date | null }>(
      `SELECT id, title_zh AS "titleZh", title_en AS "titleEn", state, opens_at AS "opensAt" FROM funding_call
       WHERE state IN ('draft', 'approved') AND ($1::uuid[] IS NULL OR programme_id = ANY($1::uuid[]))
         AND (closes_at IS NULL OR closes_at > $2)
       ORDER BY id DESC LIMIT ${MOST_OF_A_KIND}`,
      [programmesWithDrafts(viewer), now],
    );
    return rows.map((call) =>
      taskAbout(
        kinds[call.state === 'draft' ? 'call.approve' : 'call.announce'],
        call,
        `/calls/${call.id}`,
        call.opensAt && call.opensAt > now ? call.opensAt : null,
      ),
    );
  }
}

/** What one member can do next; whoever has done their part waits for the others. */
function tasksOfMember(personId: Id, team: TeamRecord, proposal: OpenProposal): readonly Task[] {
  const path = `/proposals/${proposal.id}`;
  const leads = team.leaderPersonId === personId;
  const { state, signedBy, closesAt } = proposal;
  if (state === 'returned') return leads ? [taskAbout(kinds['proposal.mend'], proposal, path)] : [];
  if (state === 'draft') return leads ? [taskAbout(kinds['proposal.write'], proposal, path, closesAt)] : [];
  if (!signedBy.includes(personId)) return [taskAbout(kinds['proposal.sign'], proposal, path, closesAt)];
  const complete = team.memberPersonIds.every((id) => signedBy.includes(id));
  return leads && complete ? [taskAbout(kinds['proposal.submit'], proposal, path, closesAt)] : [];
}
