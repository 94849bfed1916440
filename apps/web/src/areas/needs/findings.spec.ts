import { redactedValues, textAt } from './findings.js';
import { EMPTY_TARGET, valuesOf } from './need-values.js';

const finding = (path: string, start: number, end: number) =>
  ({ path, start, end, code: 'PERSON_NAME', suggestion: '某患者' }) as const;

const values = {
  ...valuesOf(null),
  scene: '昨夜患者张某血压骤降，来不及处理。',
  keywords: ['血压', '患者张某'],
  targets: [{ ...EMPTY_TARGET, name: '患者张某的血压', value: 1 }],
};

describe('personal data in the form', () => {
  it('is shown with what stands around it', () => {
    expect(textAt(values, finding('scene', 4, 6))).toEqual({
      before: '昨夜患者',
      found: '张某',
      after: '血压骤降，来不及',
    });
  });

  it('is not shown where the text is gone', () => {
    expect(textAt({ ...values, scene: '' }, finding('scene', 4, 6))).toBeNull();
    expect(textAt(values, finding('targets.4.note', 0, 1))).toBeNull();
  });

  it('is replaced in texts, keywords and rows of targets', () => {
    expect(redactedValues(values, finding('scene', 4, 6)).scene).toContain('患者某患者血压');
    expect(redactedValues(values, finding('keywords.1', 2, 4))).toEqual({ keywords: ['血压', '患者某患者'] });
    expect(redactedValues(values, finding('targets.0.name', 2, 4)).targets?.[0]?.name).toBe(
      '患者某患者的血压',
    );
  });
});
