import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';
import { Checks } from './checks.js';
import { isId, newId } from './id.js';
import { fillTemplate, localeFrom } from './locale.js';
import { formatFen, isFen, sumFen } from './money.js';

describe('money', () => {
  it('adds up exactly, or not at all', () => {
    const amounts = fc.array(fc.nat({ max: 10 ** 12 }), { maxLength: 50 });
    fc.assert(
      fc.property(amounts, (fen) => {
        expect(BigInt(sumFen(fen))).toBe(fen.reduce((sum, one) => sum + BigInt(one), 0n));
      }),
    );
    expect(() => sumFen([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
    expect(() => sumFen([0.5])).toThrow(RangeError);
  });

  it('is whole fen, and reads as yuan', () => {
    expect([0, 1, 10 ** 12].every(isFen)).toBe(true);
    expect([-1, 0.1, Number.NaN, '1', 2 ** 60].some(isFen)).toBe(false);
    expect(formatFen(123_450)).toBe('¥1,234.50');
    expect(formatFen(-5)).toBe('-¥0.05');
  });
});

describe('ids', () => {
  it('sort by the time that they were made at', () => {
    const ids = Array.from({ length: 1_000 }, newId);
    expect([...ids].sort()).toEqual(ids);
    expect(ids.every(isId)).toBe(true);
    expect(isId('not-an-id')).toBe(false);
  });
});

describe('the language of a reader', () => {
  it.each([
    [undefined, 'zh'],
    ['en-GB,en;q=0.9', 'en'],
    ['fr, zh-TW;q=0.8, en;q=0.9', 'en'],
    ['fr', 'zh'],
    ['en;q=0.5, zh', 'zh'],
  ] as const)('for %s is %s', (header, locale) => {
    expect(localeFrom(header)).toBe(locale);
  });

  it('keeps placeholders that nobody fills', () => {
    expect(fillTemplate('{a} of {b}', { a: 1 })).toBe('1 of {b}');
  });
});

describe('canonical JSON', () => {
  it('does not depend on the order of members', () => {
    const members = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(members, (value) => {
        const backwards = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(backwards)).toBe(canonicalJson(value));
      }),
    );
    expect(canonicalJson({ b: new Date(0), a: undefined })).toBe('{"b":"1970-01-01T00:00:00.000Z"}');
  });
});

describe('checks', () => {
  it('tell everything that is wrong at once', () => {
    const checks = new Checks();
    checks.required(' ', 'title', { zh: '标题', en: 'A title' });
    checks.that(false, 'targets.0.value', 'OUT_OF_RANGE', { zh: '超出范围', en: 'out of range' });
    expect(checks.problems.map(({ path, code }) => [path, code])).toEqual([
      ['title', 'REQUIRED'],
      ['targets.0.value', 'OUT_OF_RANGE'],
    ]);
    expect(() => checks.refuseIfAny()).toThrow('INVALID_INPUT');
    expect(() => new Checks().refuseIfAny()).not.toThrow();
  });
});
