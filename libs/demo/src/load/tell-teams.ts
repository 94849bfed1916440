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
import type { DemoFormingTeam, DemoTeam } from '../generator/programme.types.js';
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

  /** Teams that still look for members, so that the board has something to show. */
  async form(
    teams: readonly DemoFormingTeam[],
    people: DemoPeople,
    programmeId: Id,
  ): Promise<{ count: number }> {
    for (const team of teams) {
      const openSeats = team.wantedDisciplineCodes.map((code) => ({ disciplineCode: code, note: '' }));
      await this.gather(team, people, programmeId, openSeats);
    }
    return { count: teams.length };
  }

  private async team(
    team: DemoTeam,
    people: DemoPeople,
    { programmeId, challengeIds }: ToldLists,
  ): Promise<Id> {
    const leader = people.viewer(team.leaderKey);
    const teamId = await this.gather(team, people, programmeId, []);
    const choices = team.choiceKeys.flatMap((key) => challengeIds[key] ?? []);
    await this.rank.run(leader, teamId, choices, await this.versionOf(teamId));
    await this.lock.run(leader, teamId, await this.versionOf(teamId));
    return teamId;
  }

  /** The leader forms the team, the others say yes. */
  private async gather(
    team: DemoFormingTeam,
    people: DemoPeople,
    programmeId: Id,
    openSeats: readonly { readonly disciplineCode: string; readonly note: string }[],
  ): Promise<Id> {
    const leader = people.viewer(team.leaderKey);
    const teamId = await this.formTeam.run(leader, programmeId, {
      nameZh: team.nameZh,
      nameEn: team.nameEn,
      summaryZh: team.summaryZh,
      summaryEn: team.summaryEn,
      wantedDisciplineCodes: team.wantedDisciplineCodes,
      openSeats,
    });
    for (const memberKey of team.memberKeys.filter((key) => key !== team.leaderKey)) {
      const seatId = await this.invite.run(leader, teamId, demoId(memberKey));
      await this.answer.run(people.viewer(memberKey), seatId, true);
    }
    return teamId;
  }

  private async versionOf(teamId: Id): Promise<number> {
    return (await this.teams.teams([teamId]))[0]?.version ?? 1;
  }
}
