import { Injectable } from '@nestjs/common';
import type { Id, Role } from '@jiebang/kernel';
import { ChallengesReadModel } from '@jiebang/challenges';
import { MatchingReadModel } from '@jiebang/matching';
import { SearchEngine } from '@jiebang/platform/search';
import { demoProgramme } from '../generator/programme.js';
import { DEMO_PASSWORD } from './load-demo.js';
import { DemoPeople } from './demo-people.js';
import { DemoSteps, LAST_STEP } from './demo-steps.js';
import { demoLogin } from './people-rows.js';

/** What a first look should find; the launcher prints it. */
export interface DemoSummary {
  readonly list?: { readonly title: string; readonly challenges: number };
  readonly indexed?: Readonly<Record<string, number>>;
  readonly accounts: readonly { readonly role: string; readonly login: string; readonly password: string }[];
  readonly match?: {
    readonly teams: number;
    readonly matched: number;
    readonly objective: number;
    readonly upperBound: number;
    readonly gap: number;
    readonly independentObjective: number | null;
  };
}

const SHOWN_ROLES: readonly (readonly [Role, string])[] = [
  ['pmo', '项目管理办公室 · project office'],
  ['clinician', '临床医生 · clinician'],
  ['engineer', '工程师 · engineer'],
  ['scientist', '基础研究者 · scientist'],
  ['student', '学生 · student'],
  ['admin', '系统管理员 · administrator'],
];

/** Tells what the demo programme has come to. */
@Injectable()
export class SummariseDemo {
  constructor(
    private readonly steps: DemoSteps,
    private readonly challenges: ChallengesReadModel,
    private readonly matching: MatchingReadModel,
    private readonly search: SearchEngine,
  ) {}

  async run(): Promise<DemoSummary> {
    const [list, match, health] = await Promise.all([this.list(), this.match(), this.search.health()]);
    const accounts = await this.accounts();
    return {
      ...(list ? { list } : {}),
      indexed: health.documents as Readonly<Record<string, number>>,
      ...(match ? { match } : {}),
      accounts,
    };
  }

  private async list(): Promise<DemoSummary['list'] | null> {
    const told = await this.steps.outcome<{ programmeId: Id }>('lists');
    if (!told) return null;
    const page = { first: 1, after: null };
    const [list] = (await this.challenges.listPage({ programmeId: told.programmeId, states: ['open'] }, page))
      .rows;
    if (!list) return null;
    let challenges = 0;
    for (let after: string | null = null; ;) {
      const { rows, cursors, hasNextPage } = await this.challenges.challengesOfList(list.id, {
        first: 100,
        after,
      });
      challenges += rows.length;
      if (!hasNextPage) break;
      after = cursors.at(-1) ?? null;
    }
    return { title: list.titleZh, challenges };
  }

  private async match(): Promise<DemoSummary['match'] | null> {
    const done = await this.steps.outcome<{ runId: Id }>(LAST_STEP);
    const run = done && (await this.matching.run(done.runId));
    if (!run || run.objective === null || run.upperBound === null || run.gap === null) return null;
    const { objective, upperBound, gap, teamCount, independentObjective } = run;
    const open = new Set((await this.matching.openSeats(run.id)).map(({ teamId }) => teamId));
    return {
      teams: teamCount ?? 0,
      matched: (teamCount ?? 0) - open.size,
      objective,
      upperBound,
      gap,
      independentObjective,
    };
  }

  /** One account for each kind of person: where the match has asked mentors, one who has an invitation to answer. */
  private async accounts(): Promise<DemoSummary['accounts']> {
    const people = new DemoPeople(demoProgramme().people);
    const invited = await this.invitedMentors();
    return SHOWN_ROLES.map(([role, words]) => {
      const person = people.withId(invited.get(role)) ?? people.withRole(role);
      return { role: words, login: demoLogin(person), password: DEMO_PASSWORD };
    });
  }

  /** Of the first groups of the match, a mentor for each slot. */
  private async invitedMentors(): Promise<ReadonlyMap<string, Id>> {
    const told = await this.steps.outcome<{ programmeId: Id }>('lists');
    if (!told) return new Map();
    const filter = { programmeId: told.programmeId, state: 'inviting' as const };
    const groups = (await this.matching.groupPage(filter, { first: 5, after: null })).rows;
    const seats = await this.matching.seats(groups.map(({ id }) => id));
    return new Map(
      seats.filter(({ state }) => state === 'inviting').map(({ slot, personId }) => [slot, personId]),
    );
  }
}
