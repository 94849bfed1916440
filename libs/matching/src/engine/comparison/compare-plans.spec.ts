import { comparePlans } from './compare-plans.js';
import { comparisonSentences } from './comparison-sentences.js';
import type { ComparablePlan } from './plan-comparison.js';
import { solveMatch } from '../run/solve-match.js';
import { programme } from '../snapshot/snapshot.fixture.js';

function planOf(
  groups: Record<string, { score: number; seats: Record<string, string | null> }>,
): ComparablePlan {
  const list = Object.entries(groups).map(([teamId, { score, seats }]) => ({
    teamId,
    score,
    seats: Object.entries(seats).map(([slot, mentorId]) => ({ slot, mentorId })),
  }));
  return { groups: list, objective: list.reduce((sum, { score }) => sum + score, 0) };
}

const before = planOf({
  a: { score: 900_000, seats: { clinician: 'm1', engineer: 'm2' } },
  b: { score: 800_000, seats: { clinician: 'm3', engineer: null } },
  c: { score: 700_000, seats: { clinician: 'm4', engineer: 'm5' } },
  gone: { score: 500_000, seats: { clinician: 'm6', engineer: 'm7' } },
});
const after = planOf({
  a: { score: 850_000, seats: { clinician: 'm6', engineer: 'm2' } },
  b: { score: 1_300_000, seats: { clinician: 'm1', engineer: 'm7' } },
  c: { score: 700_000, seats: { clinician: 'm4', engineer: 'm5' } },
  new: { score: 400_000, seats: { clinician: 'm3', engineer: 'm2' } },
});

describe('comparePlans', () => {
  const comparison = comparePlans(before, after);

  it('says who moved from whom to whom, the largest loss first', () => {
    expect(comparison.teams).toEqual([
      {
        teamId: 'gone',
        before: 500_000,
        after: null,
        change: -500_000,
        seats: [
          { slot: 'clinician', from: 'm6', to: null },
          { slot: 'engineer', from: 'm7', to: null },
        ],
      },
      {
        teamId: 'a',
        before: 900_000,
        after: 850_000,
        change: -50_000,
        seats: [{ slot: 'clinician', from: 'm1', to: 'm6' }],
      },
      {
        teamId: 'new',
        before: null,
        after: 400_000,
        change: 400_000,
        seats: [
          { slot: 'clinician', from: null, to: 'm3' },
          { slot: 'engineer', from: null, to: 'm2' },
        ],
      },
      {
        teamId: 'b',
        before: 800_000,
        after: 1_300_000,
        change: 500_000,
        seats: [
          { slot: 'clinician', from: 'm3', to: 'm1' },
          { slot: 'engineer', from: null, to: 'm7' },
        ],
      },
    ]);
  });

  it('sums up what was won and lost by the teams in both plans', () => {
    expect(comparison).toMatchObject({
      change: 350_000,
      unchangedTeams: 1,
      movedSeats: 3,
      betterTeams: 1,
      worseTeams: 1,
      won: 500_000,
      lost: 50_000,
      onlyBefore: ['gone'],
      onlyAfter: ['new'],
      loads: [{ mentorId: 'm2', before: 1, after: 2 }],
    });
    expect(comparison.before).toMatchObject({
      teams: 4,
      filledSeats: 7,
      openSeats: 1,
      worst: 500_000,
      mentors: 7,
    });
    expect(comparison.after).toMatchObject({ openSeats: 0, worst: 400_000, best: 1_300_000, mean: 812_500 });
  });

  it('mirrors when the plans change places', () => {
    const back = comparePlans(after, before);
    expect(back.change).toBe(-comparison.change);
    expect([back.won, back.lost]).toEqual([comparison.lost, comparison.won]);
    expect([back.onlyBefore, back.onlyAfter]).toEqual([comparison.onlyAfter, comparison.onlyBefore]);
    expect(back.movedSeats).toBe(comparison.movedSeats);
  });

  it('knows nothing to tell of a plan and itself', () => {
    const plan = solveMatch(programme(8, 3));
    const same = comparePlans(plan, plan);
    expect(same).toMatchObject({ change: 0, teams: [], unchangedTeams: 8, movedSeats: 0, loads: [] });
    expect(comparisonSentences(same, 'zh')).toEqual(['两个方案完全相同。']);
    expect(comparisonSentences(same, 'en')).toEqual(['Both plans are the same.']);
  });
});

describe('comparisonSentences', () => {
  it('tells it in Chinese and in English', () => {
    const comparison = comparePlans(before, after);
    expect(comparisonSentences(comparison, 'en')).toEqual([
      'The total went from 290 to 325 points (+35, +12.07%).',
      'Of 3 teams in both plans 1 stay as they were; 3 seats changed hands.',
      '1 team won 50 points together, 1 team lost 5.',
      'The worst-off group went from 50 to 40 points.',
      'Open seats went from 1 to 0.',
      '1 team came, 1 team left.',
      'The number of seats changed for 1 mentor.',
    ]);
    expect(comparisonSentences(comparison, 'zh')).toEqual([
      '总价值由 290 分变为 325 分（+35 分，+12.07%）。',
      '两个方案共有的 3 个团队中，1 个不变，3 个席位换人。',
      '1 个团队共提高 50 分，1 个团队共降低 5 分。',
      '价值最低的团队由 50 分变为 40 分。',
      '空缺席位由 1 个变为 0 个。',
      '1 个团队为新增，1 个团队不再参加。',
      '1 位导师的席位数有变化。',
    ]);
  });
});
