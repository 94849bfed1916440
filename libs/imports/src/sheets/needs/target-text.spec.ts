import { COMPARATORS, type Target } from '@jiebang/challenges';
import fc from 'fast-check';
import { targetFromText, targetText } from './target-text.js';

const words = (max: number) =>
  fc
    .string({ unit: fc.constantFrom('a', '灵', '|', '\\', '%', ' ', '~', '='), maxLength: max })
    .map((text) => text.trim());

describe('a target as text', () => {
  it('reads as people write it', () => {
    expect(targetFromText('灵敏度 | ≥ | 95 | %')).toEqual({
      name: '灵敏度',
      comparator: 'at_least',
      value: 95,
      valueTo: null,
      unit: '%',
      note: null,
    });
    expect(targetFromText('time|between|5~10|min|per case')).toMatchObject({
      comparator: 'between',
      value: 5,
      valueTo: 10,
      note: 'per case',
    });
  });

  it.each([
    '灵敏度',
    '灵敏度 | 约 | 95',
    '| ≥ | 95',
    'a | ≥ | x',
    'a | ≥ | 5 ~ 10',
    'a | 介于 | 5',
    'a|≥|1|u|n|more',
  ])('refuses %s', (text) => expect(targetFromText(text)).toBeNull());

  it('reads what it writes', () => {
    const targets: fc.Arbitrary<Target> = fc
      .record({
        name: words(20).filter((name) => name !== ''),
        comparator: fc.constantFrom(...COMPARATORS),
        value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
        unit: words(10),
        note: fc.option(
          words(20).filter((note) => note !== ''),
          { nil: null },
        ),
      })
      .map((target) => ({ ...target, valueTo: target.comparator === 'between' ? target.value : null }));
    fc.assert(fc.property(targets, (target) => expect(targetFromText(targetText(target))).toEqual(target)));
  });
});
