import fc from 'fast-check';
import { sharedKeywords, shingles, similarity, SIMILAR_FROM, type Comparable } from './similarity.js';

const need = (part: Partial<Comparable>): Comparable => ({
  titleZh: null,
  titleEn: null,
  scene: null,
  keywords: [],
  departmentCodes: [],
  disciplineCodes: [],
  ...part,
});

const catheter = need({
  titleZh: '儿科静脉置管可视化装置',
  scene: '儿童血管细，盲穿失败率高。',
  keywords: ['静脉置管', '近红外'],
  departmentCodes: ['07'],
});

describe('similarity', () => {
  it('shows needs that say nearly the same', () => {
    const twin = need({
      titleZh: '小儿静脉置管可视化设备',
      scene: '患儿血管细，盲穿的失败率很高。',
      keywords: ['静脉置管', '超声'],
      departmentCodes: ['07'],
    });
    expect(similarity(catheter, twin)).toBeGreaterThan(SIMILAR_FROM);
    expect(sharedKeywords(catheter, twin)).toEqual(['静脉置管']);
  });

  it('does not show needs of another kind', () => {
    const other = need({
      titleZh: '膝关节假体磨损监测',
      scene: '翻修率高。',
      keywords: ['假体'],
      departmentCodes: ['04.03'],
    });
    expect(similarity(catheter, other)).toBeLessThan(SIMILAR_FROM);
  });

  it('is symmetric, within 0 and 1, and highest for itself', () => {
    const any = fc.record({
      titleZh: fc.option(fc.string({ unit: 'grapheme' })),
      titleEn: fc.option(fc.string()),
      scene: fc.option(fc.string({ unit: 'grapheme' })),
      keywords: fc.array(fc.string(), { maxLength: 5 }),
      departmentCodes: fc.array(fc.constantFrom('03', '04', '05'), { maxLength: 3 }),
      disciplineCodes: fc.array(fc.constantFrom('320', '510'), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(any, any, (a, b) => {
        const score = similarity(a, b);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(similarity(b, a)).toBeCloseTo(score, 12);
        expect(similarity(a, a)).toBeGreaterThanOrEqual(score - 1e-12);
      }),
    );
  });

  it('cuts Chinese into pairs and Latin into words', () => {
    expect([...shingles('近红外 NIR成像')]).toEqual(['近红', '红外', 'nir', '成像']);
  });
});
