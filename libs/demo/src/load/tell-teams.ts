import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import {
  AnswerTeamInvitation,
  FormTeam,
  InviteToTeam,
  LockTeam,
  RankChallenges,
  TeamsReadModel,
} from '@jiebang/teams';
import type { DemoKey } from '../generator/demo.types.js';
import type { DemoTeam } from '../generator/programme.types.js';
import { demoId } from './demo-ids.js';
import type { DemoPeople } from './demo-people.js';
import type { ToldLists } from './tell-lists.js';

type Progress = (fraction: number, text: string) => void;

/** The students form their teams: each invites, each answers for themselves, the leader chooses and locks. */
@Injectable()
export class TellTeams {
  constructor(
    private readonly teams: TeamsReadModel,
    private readonly formTeam: FormTeam,
    private readonly invite: InviteToTeam,
    private readonly answer: AnswerTeamInvitation,
    private readonly rank: RankChallenges,
    private readonly lock: LockTeam,
  ) {}

  /** Ids of the teams by the demo's own keys. */
  async run(
    teams: readonly DemoTeam[],
    people: DemoPeople,
    told: ToldLists,
    progress: Progress,
  ): Promise<Record<DemoKey, Id>> {
    const ids: Record<DemoKey, Id> = {};
    for (const [index, team] of teams.entries()) {
      if (index % 5 === 0) progress(index / teams.length, `团队 · teams: ${index}/${teams.length}`);
      ids[team.key] = await this.team(team, people, told);
    }
    return ids;
  }

  private async team(
    team: DemoTeam,
    people: DemoPeople,
    { programmeId, challengeIds }: ToldLists,
  ): Promise<Id> {
    const leader = people.viewer(team.leaderKey);
    const teamId = await this.formTeam.run(leader, programmeId, {
      nameZh: team.nameZh,
      nameEn: team.nameEn,
      summary: `${team.summaryZh}\n${team.summaryEn}`,
      wantedDisciplineCodes: team.wantedDisciplineCodes,
      openSeats: [],
    });
    for (const memberKey of team.memberKeys.filter((key) => key !== team.leaderKey)) {
      const seatId = await this.invite.run(leader, teamId, demoId(memberKey));
      await this.answer.run(people.viewer(memberKey), seatId, true);
    }
    const choices = team.choiceKeys.flatMap((key) => challengeIds[key] ?? []);
    await this.rank.run(leader, teamId, choices, await this.versionOf(teamId));
    await this.lock.run(leader, teamId, await this.versionOf(teamId));
    return teamId;
  }

  private async versionOf(teamId: Id): Promise<number> {
    return (await this.teams.teams([teamId]))[0]?.version ?? 1;
  }
}
