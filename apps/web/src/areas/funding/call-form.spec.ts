import { callErrorsAt, callInputOf, callValuesOf, hasUnfinishedRows, type CallValues } from './call-form.js';
import type { CallView } from './call.query.js';

const call = {
  titleZh: '种子基金',
  fund: { id: 'fund' },
  categoryCeilings: [{ category: 'travel', ceilingFen: 500 }],
  eligibilityRules: [{ key: 'new', textZh: '新', textEn: 'New', check: null, value: null, source: null }],
  rubric: null,
  sections: [{ key: 'plan', titleZh: '方案', titleEn: 'Plan', required: true, maxLength: 100 }],
} as unknown as CallView;

const names = { nameZh: '评审指标', nameEn: 'Rubric' };
const values = callValuesOf(call);

describe('what the office writes of a call', () => {
  it('goes back as it came, without a rubric before its first criterion', () => {
    expect(callInputOf(values, names)).toMatchObject({
      titleZh: '种子基金',
      titleEn: null,
      fundId: 'fund',
      categoryCeilings: [{ category: 'travel', ceilingFen: 500 }],
      eligibilityRules: [{ key: 'new', check: null, value: null }],
      rubric: null,
      sections: [{ key: 'plan', maxLength: 100 }],
    });
  });

  it('is sent without rows that are not filled in yet', () => {
    const begun: CallValues = {
      ...values,
      'rubric.criteria': [
        { key: 'a', code: 'a', nameZh: '影响', nameEn: '', weight: 40 },
        { key: 'b', code: 'b', nameZh: '方案', nameEn: 'Plan', weight: 60 },
      ],
    };
    expect([hasUnfinishedRows(values), hasUnfinishedRows(begun)]).toEqual([false, true]);
    expect(callInputOf(begun, names).rubric).toEqual({
      ...names,
      total: 100,
      criteria: [{ key: 'b', nameZh: '方案', nameEn: 'Plan', weight: 60 }],
    });
    expect(callErrorsAt({ 'rubric.criteria.0.weight': 'much', rubric: 'none' }, begun)).toEqual({
      'rubric.criteria.1.weight': 'much',
      'rubric.criteria': 'none',
    });
  });
});
