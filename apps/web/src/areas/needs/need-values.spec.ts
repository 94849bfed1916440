import { minutesLeft, missingFields, stepOf, unfinishedTargets } from './need-steps.js';
import { contentOf, draftInputOf, EMPTY_TARGET, formPath, valuesOf, type NeedValues } from './need-values.js';

const empty = valuesOf(null);

const complete: NeedValues = {
  ...empty,
  titleZh: '静脉置管可视化',
  scene: '急诊',
  currentPractice: '盲穿',
  harmAndCost: '失败率高',
  targets: [{ ...EMPTY_TARGET, name: '成功率', value: 90, unit: '%' }],
  keywords: ['静脉置管'],
  departmentCodes: ['07'],
  ethicsNeeded: 'yes',
  hgrInvolved: 'no',
  confidentiality: 'open',
};

describe('the form of a need', () => {
  it('begins with three minutes, and ends with none', () => {
    expect(minutesLeft(empty)).toBe(3);
    expect(minutesLeft({ ...complete, scene: '' })).toBe(1);
    expect([minutesLeft(complete), missingFields(complete)]).toEqual([0, []]);
  });

  it('names what is missing in the order of the form', () => {
    expect(missingFields({ ...complete, scene: ' ', keywords: [], confidentiality: null })).toEqual([
      'scene',
      'keywords',
      'confidentiality',
    ]);
  });

  it('sends the rows of targets that say enough, and finds its way back to them', () => {
    const begun = { ...EMPTY_TARGET, unit: 'mm' };
    const range = { ...EMPTY_TARGET, name: '直径', comparator: 'between', value: 3, valueTo: 5 } as const;
    const values = { ...complete, targets: [EMPTY_TARGET, begun, range] };
    expect(draftInputOf(values).targets).toMatchObject([{ name: '直径', value: 3, valueTo: 5 }]);
    expect(formPath('targets.0.valueTo', values.targets)).toBe('targets.2.valueTo');
    expect(formPath('scene', values.targets)).toBe('scene');
    expect(unfinishedTargets(values)).toEqual(['targets.1.name', 'targets.1.value']);
  });

  it('drops the upper end where it is no range any more', () => {
    const once = { ...EMPTY_TARGET, name: '直径', value: 3, valueTo: 5 };
    expect(draftInputOf({ ...complete, targets: [once] }).targets?.[0]?.valueTo).toBeNull();
  });

  it('starts again from what it sent', () => {
    const content = { ...contentOf(complete), programme: null };
    expect(valuesOf(content)).toEqual(complete);
  });

  it('knows on which step a field stands', () => {
    expect([stepOf('targets.3.name'), stepOf('keywords.0'), stepOf('budgetFen')]).toEqual([
      'targets',
      'problem',
      'terms',
    ]);
  });
});
