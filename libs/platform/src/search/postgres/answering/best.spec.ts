import fc from 'fast-check';
import { best } from './best.js';

describe('best', () => {
  it('gives what a full sort would put first', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 200 }), fc.nat(30), (values, most) => {
        const compare = (a: number, b: number): number => (values[a] ?? 0) - (values[b] ?? 0) || a - b;
        const all = values.map((_, n) => n).sort(compare);
        expect([...best(values.length, most, compare)]).toEqual(all.slice(0, most));
      }),
    );
  });
});
