import fc from 'fast-check';
import { keyOf, tiersOf, type Tiers } from './tiers.js';

const tiers: fc.Arbitrary<Tiers> = fc.record({
  missing: fc.nat(10),
  typos: fc.nat(20),
  apart: fc.nat(63),
  attributes: fc.nat(310),
  inexact: fc.nat(11),
});

describe('keyOf', () => {
  it('orders as the tiers do, one after the other, and gives them back', () => {
    fc.assert(
      fc.property(tiers, tiers, (a, b) => {
        expect(tiersOf(keyOf(a))).toEqual(a);
        const list = ({ missing, typos, apart, attributes, inexact }: Tiers): number[] => [
          missing,
          typos,
          apart,
          attributes,
          inexact,
        ];
        const at = list(a).findIndex((value, n) => value !== list(b)[n]);
        const expected = at < 0 ? 0 : Math.sign((list(a)[at] ?? 0) - (list(b)[at] ?? 0));
        expect(Math.sign(keyOf(a) - keyOf(b))).toBe(expected);
      }),
    );
  });
});
