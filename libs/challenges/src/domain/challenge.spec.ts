import { Checks } from '@jiebang/kernel';
import { challengeNumber, checkChallenge, type ChallengeContent, type ChallengeSource } from './challenge.js';
import { challengeOfNeed, type ChallengeDraft } from './challenge-of-need.js';
import { departmentCodesUnder, disciplineCodesUnder } from './codes.js';

const complete: ChallengeContent & { source: ChallengeSource } = {
  source: 'clinical_need',
  titleZh: '题',
  titleEn: 'Title',
  summaryZh: '简介',
  summaryEn: 'Summary',
  area: null,
  areaZh: null,
  areaEn: null,
  keywords: ['k'],
  disciplineCodes: ['320'],
  departmentCodes: [],
  targets: [{ name: '灵敏度', comparator: 'at_least', value: 95, valueTo: null, unit: '%', note: null }],
  budgetFen: null,
  durationMonths: null,
  ownerPersonId: 'owner',
  provenance: null,
};

const problems = (challenge: typeof complete) => {
  const checks = new Checks();
  checkChallenge(challenge, 'challenges.2', checks);
  return checks.problems.map(({ path, code }) => `${path} ${code}`);
};

describe('checkChallenge', () => {
  it('finds everything at once, with the way to it', () => {
    expect(problems(complete)).toEqual([]);
    expect(
      problems({
        ...complete,
        summaryZh: null,
        summaryEn: ' ',
        keywords: [],
        disciplineCodes: ['x'],
        targets: [],
      }),
    ).toEqual([
      'challenges.2.summaryZh REQUIRED',
      'challenges.2.summaryEn REQUIRED',
      'challenges.2.keywords REQUIRED',
      'challenges.2.targets REQUIRED',
      'challenges.2.disciplineCodes.0 UNKNOWN_DISCIPLINE',
    ]);
  });

  it('asks no measurable target of the other two sources', () => {
    expect(problems({ ...complete, source: 'frontier_topic', targets: [] })).toEqual([]);
  });
});

describe('challengeOfNeed', () => {
  const silent = Object.fromEntries(
    Object.keys(complete).map((key) => [key, null]),
  ) as unknown as ChallengeDraft;
  const need = {
    ownerPersonId: 'clinician',
    programmeId: null,
    titleZh: '需求',
    titleEn: null,
    scene: '场景',
    currentPractice: '做法',
    harmAndCost: '代价',
    targets: complete.targets,
    keywords: ['a'],
    disease: null,
    departmentCodes: ['07'],
    disciplineCodes: ['320'],
    samplesAndData: null,
    ethicsNeeded: true,
    ethicsNote: null,
    hgrInvolved: false,
    hgrNote: null,
    confidentiality: 'open',
    confidentialDetails: '秘密',
    budgetFen: 100,
    deadlineOn: null,
  } as const;

  it('takes from the need what the office left open', () => {
    expect(challengeOfNeed(silent, need)).toMatchObject({
      titleZh: '需求',
      titleEn: null,
      summaryZh: '场景',
      keywords: ['a'],
      budgetFen: 100,
      ownerPersonId: 'clinician',
    });
    expect(challengeOfNeed({ ...silent, titleZh: '新', keywords: [] }, need)).toMatchObject({
      titleZh: '新',
      keywords: [],
    });
  });

  it('never takes what is confidential, and the scene of an open need only', () => {
    expect(JSON.stringify(challengeOfNeed(silent, need))).not.toContain('秘密');
    expect(challengeOfNeed(silent, { ...need, confidentiality: 'internal' }).summaryZh).toBeNull();
  });
});

describe('codes and numbers', () => {
  it('sort as text like numbers', () => {
    const numbers = [1, 10, 2, 999].map((place) => challengeNumber('ZJ2026', place));
    expect([...numbers].sort()).toEqual(['ZJ2026-0001', 'ZJ2026-0002', 'ZJ2026-0010', 'ZJ2026-0999']);
  });

  it('unfold a beginning of a discipline and a department with what is below it', () => {
    expect(disciplineCodesUnder('320')).toEqual(expect.arrayContaining(['320', '32027']));
    expect(disciplineCodesUnder('no')).toEqual([]);
    expect(departmentCodesUnder('04')).toEqual(expect.arrayContaining(['04', '04.03']));
    expect(departmentCodesUnder('04.03')).toEqual(['04.03']);
  });
});
