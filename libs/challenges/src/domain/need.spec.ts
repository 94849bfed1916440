import { Checks } from '@jiebang/kernel';
import {
  bothSidesSaid,
  checkComplete,
  foundSuitable,
  textsOf,
  unsaidSides,
  type NeedContent,
  type Screening,
} from './need.js';

const empty: NeedContent = {
  programmeId: null,
  titleZh: null,
  titleEn: null,
  scene: null,
  currentPractice: null,
  harmAndCost: null,
  targets: [],
  keywords: [],
  disease: null,
  departmentCodes: [],
  disciplineCodes: [],
  samplesAndData: null,
  ethicsNeeded: null,
  ethicsNote: null,
  hgrInvolved: null,
  hgrNote: null,
  confidentiality: null,
  confidentialDetails: null,
  budgetFen: null,
  deadlineOn: null,
};

const complete: NeedContent = {
  ...empty,
  titleZh: '儿科静脉置管可视化装置',
  scene: '急诊',
  currentPractice: '盲穿',
  harmAndCost: '失败率 40%',
  targets: [{ name: '一次成功率', comparator: 'at_least', value: 90, valueTo: null, unit: '%', note: null }],
  keywords: ['静脉置管'],
  departmentCodes: ['07'],
  disciplineCodes: ['320'],
  ethicsNeeded: true,
  hgrInvolved: false,
  confidentiality: 'open',
  deadlineOn: '2026-12-31',
};

const problems = (need: NeedContent) => {
  const checks = new Checks();
  checkComplete(need, '2026-03-01', checks);
  return checks.problems.map(({ path, code }) => `${path} ${code}`);
};

describe('checkComplete', () => {
  it('says everything that is missing at once', () => {
    expect(problems(empty)).toEqual([
      'titleZh REQUIRED',
      'scene REQUIRED',
      'currentPractice REQUIRED',
      'harmAndCost REQUIRED',
      'targets REQUIRED',
      'keywords REQUIRED',
      'departmentCodes REQUIRED',
      'ethicsNeeded REQUIRED',
      'hgrInvolved REQUIRED',
      'confidentiality REQUIRED',
    ]);
  });

  it('finds nothing wrong with a complete need', () => {
    expect(problems(complete)).toEqual([]);
  });

  it('knows unknown codes, inverted ranges and dates that are over', () => {
    const target = {
      name: '直径',
      comparator: 'between',
      value: 5,
      valueTo: 3,
      unit: 'mm',
      note: null,
    } as const;
    expect(
      problems({
        ...complete,
        departmentCodes: ['07', '99.99'],
        disciplineCodes: ['abc'],
        targets: [target, { ...target, comparator: 'at_most', valueTo: 9 }],
        deadlineOn: '2026-03-01',
      }),
    ).toEqual([
      'targets.0.valueTo RANGE_INVERTED',
      'targets.1.valueTo RANGE_UNEXPECTED',
      'departmentCodes.1 UNKNOWN_DEPARTMENT',
      'disciplineCodes.0 UNKNOWN_DISCIPLINE',
      'deadlineOn DATE_PAST',
    ]);
  });
});

describe('textsOf', () => {
  it('leaves no free text out', () => {
    const texts: NeedContent = {
      ...complete,
      titleEn: 'x',
      disease: 'x',
      samplesAndData: 'x',
      ethicsNote: 'x',
      hgrNote: 'x',
      confidentialDetails: 'x',
    };
    const strings = Object.entries(texts)
      .filter(([, value]) => typeof value === 'string')
      .map(([path]) => path);
    const coded = ['confidentiality', 'deadlineOn', 'programmeId'];
    const paths = textsOf(texts).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(strings.filter((path) => !coded.includes(path))));
    expect(paths).toEqual(expect.arrayContaining(['keywords.0', 'targets.0.name', 'targets.0.unit']));
  });
});

describe('the screening pair', () => {
  const said = (side: Screening['side'], verdict: Screening['verdict']): Screening => ({
    side,
    verdict,
    personId: side,
    reason: '-',
  });

  it('has screened when both sides have said', () => {
    expect(bothSidesSaid([said('medical', 'suitable')])).toBe(false);
    expect(bothSidesSaid([said('medical', 'suitable'), said('engineering', 'unsuitable')])).toBe(true);
  });

  it('knows who has not said', () => {
    expect(unsaidSides([])).toEqual(['medical', 'engineering']);
    expect(unsaidSides([said('engineering', 'suitable')])).toEqual(['medical']);
  });

  it('finds suitable only together', () => {
    expect(foundSuitable([said('medical', 'suitable'), said('engineering', 'suitable')])).toBe(true);
    expect(foundSuitable([said('medical', 'suitable'), said('engineering', 'unsuitable')])).toBe(false);
    expect(foundSuitable([said('medical', 'suitable')])).toBe(false);
  });
});
