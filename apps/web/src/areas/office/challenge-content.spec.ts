import { contentOf, isWhole, lacksOf, valuesOf } from './challenge-content.js';
import type { OfficeChallenge } from './use-list-challenges.js';

const challenge: OfficeChallenge = {
  id: 'c',
  version: 2,
  number: null,
  state: 'draft',
  source: 'clinical_need',
  needId: 'n',
  titleZh: '静脉置管',
  titleEn: 'Cannulation',
  summaryZh: '简介',
  summaryEn: null,
  area: 'imaging',
  areaZh: '影像',
  areaEn: 'Imaging',
  keywords: ['近红外'],
  disciplineCodes: ['320'],
  departmentCodes: [],
  targets: [{ name: '首次成功率', comparator: 'at_least', value: 90, valueTo: null, unit: '%', note: null }],
  budgetFen: 100,
  durationMonths: null,
  deadlineAt: null,
  provenance: null,
  owner: { id: 'p', nameZh: '王', nameEn: 'Wang' },
};
const areas = [{ key: 'robotics', nameZh: '机器人', nameEn: 'Robotics' }];

describe('a challenge in its form', () => {
  it('comes back as it was', () => {
    expect(contentOf(valuesOf(challenge), challenge, areas)).toMatchObject({
      titleZh: '静脉置管',
      summaryEn: null,
      area: 'imaging',
      areaZh: '影像',
      targets: [{ name: '首次成功率', value: 90, note: null }],
      ownerPersonId: 'p',
    });
  });

  it('takes the names of another area along', () => {
    const values = { ...valuesOf(challenge), area: 'robotics' };
    expect(contentOf(values, challenge, areas)).toMatchObject({ areaZh: '机器人', areaEn: 'Robotics' });
  });

  it('keeps targets back until they are whole', () => {
    const half = {
      name: '耗时',
      comparator: 'between',
      value: 1,
      valueTo: null,
      unit: 'min',
      note: '',
    } as const;
    expect(isWhole(half)).toBe(false);
    const values = { ...valuesOf(challenge), targets: [half, { ...half, valueTo: 3 }] };
    expect(contentOf(values, challenge, areas).targets).toEqual([
      { name: '耗时', comparator: 'between', value: 1, valueTo: 3, unit: 'min', note: null },
    ]);
  });

  it('says what an approval would miss', () => {
    expect(lacksOf(challenge)).toEqual(['summaryEn']);
    expect(lacksOf({ ...challenge, targets: [], keywords: [] })).toEqual([
      'summaryEn',
      'keywords',
      'targets',
    ]);
    expect(lacksOf({ ...challenge, summaryEn: 'x', source: 'joint_lab', targets: [] })).toEqual([]);
  });
});
