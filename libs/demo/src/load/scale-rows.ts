import type { DemoChallenge, DemoOptions } from '../generator/demo.types.js';
import type { DemoTeam } from '../generator/programme.types.js';
import { demoId } from './demo-ids.js';
import { FRESH } from './fresh.js';
import type { TableRows } from './table-rows.js';

const PROGRAMME = 'bulk:programme';
const LIST = 'bulk:list';
const LIST_CODE = 'DEMO-SCALE';
/** The list stays open for so many days. */
const OPEN_DAYS = 365;

/** The programme that bulk data belongs to, apart from the demo programme, with its one open list. */
export function scaleProgrammeRows({ referenceDate }: DemoOptions): TableRows[] {
  const year = Number(referenceDate.slice(0, 4));
  const opened = `${referenceDate}T00:00:00Z`;
  return [
    {
      table: 'programme',
      rows: [
        {
          id: demoId(PROGRAMME),
          ...FRESH,
          name_zh: '规模数据计划（演示）',
          name_en: 'Programme of bulk data (demo)',
          year,
          team_size_min: 3,
          team_size_max: 5,
          starts_on: `${year}-01-01`,
          ends_on: `${year + 2}-12-31`,
          synthetic: true,
        },
      ],
    },
    {
      table: 'challenge_list',
      rows: [
        {
          id: demoId(LIST),
          ...FRESH,
          programme_id: demoId(PROGRAMME),
          code: LIST_CODE,
          kind: 'student_challenge',
          title_zh: '规模数据榜单（演示）',
          title_en: 'List of bulk data (demo)',
          state: 'open',
          opens_at: opened,
          closes_at: new Date(Date.parse(opened) + OPEN_DAYS * 86_400_000).toISOString(),
          ethics_checked_at: opened,
          ip_checked_at: opened,
          approved_at: opened,
          opened_at: opened,
          synthetic: true,
        },
      ],
    },
  ];
}

/** Open challenges of the bulk list. `first` is the place of the first of them in the list, from 0. */
export function scaleChallengeRows(
  challenges: readonly DemoChallenge[],
  first: number,
  { referenceDate }: DemoOptions,
): TableRows {
  const published = Date.parse(`${referenceDate}T00:00:00Z`);
  return {
    table: 'challenge',
    rows: challenges.map((challenge, index) => ({
      id: demoId(challenge.key),
      ...FRESH,
      list_id: demoId(LIST),
      programme_id: demoId(PROGRAMME),
      kind: 'student_challenge',
      source: challenge.poolSource === 'hospital_need' ? 'clinical_need' : challenge.poolSource,
      state: 'open',
      owner_person_id: demoId(challenge.ownerKey),
      title_zh: challenge.titleZh,
      title_en: challenge.titleEn,
      summary_zh: challenge.problemZh,
      summary_en: challenge.problemEn,
      area: challenge.areaKey,
      area_zh: challenge.areaZh,
      area_en: challenge.areaEn,
      keywords: challenge.keywords.flatMap(({ zh, en }) => [zh, en]),
      discipline_codes: challenge.disciplineCodes,
      department_codes: challenge.departmentCodes.filter(Boolean),
      targets: [],
      budget_fen: challenge.budgetFen,
      duration_months: challenge.durationMonths,
      number: `${LIST_CODE}-${String(first + index + 1).padStart(6, '0')}`,
      published_at: new Date(published).toISOString(),
      deadline_at: new Date(published + OPEN_DAYS * 86_400_000).toISOString(),
      synthetic: true,
    })),
  };
}

/** Locked teams with their seats and choices. */
export function scaleTeamRows(teams: readonly DemoTeam[]): TableRows[] {
  return [
    {
      table: 'team',
      rows: teams.map((team) => ({
        id: demoId(team.key),
        ...FRESH,
        programme_id: demoId(PROGRAMME),
        name_zh: team.nameZh,
        name_en: team.nameEn,
        summary_zh: team.summaryZh,
        summary_en: team.summaryEn,
        wanted_discipline_codes: team.wantedDisciplineCodes,
        leader_person_id: demoId(team.leaderKey),
        state: 'locked',
        lacks: [],
        locked_at: 'now',
      })),
    },
    {
      table: 'team_seat',
      rows: teams.flatMap(({ key, leaderKey, memberKeys }) =>
        memberKeys.map((memberKey) => ({
          id: demoId(key, memberKey),
          ...FRESH,
          team_id: demoId(key),
          programme_id: demoId(PROGRAMME),
          person_id: demoId(memberKey),
          state: 'accepted',
          invited_by: demoId(leaderKey),
          answered_at: 'now',
        })),
      ),
    },
    {
      table: 'team_choice',
      rows: teams.flatMap(({ key, choiceKeys }) =>
        choiceKeys.map((choiceKey, index) => ({
          team_id: demoId(key),
          rank: index + 1,
          challenge_id: demoId(choiceKey),
        })),
      ),
    },
  ];
}
