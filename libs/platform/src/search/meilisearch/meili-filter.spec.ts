import fc from 'fast-check';
import type { SearchFilter } from '../search-query.js';
import { meiliFilter, quoted } from './meili-filter.js';
import { comparisons, meets, parseFilter } from './testing/filter-language.js';

const viewer = { acl: ['public'] };

/** Texts that are rich in what could end a value. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', "'", '\\', ' ', ']', '[', ',', '(', ')', 'a', 'OR', 'AND', '\n') }),
);
const value = fc.oneof(hostile, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());

const { filter: anyFilter } = fc.letrec<{ filter: SearchFilter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record({
      attr: fc.constantFrom('a', 'b', 'c'),
      in: fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 3 }),
    }),
    fc.record({ attr: fc.constant('n'), gte: fc.integer({ min: 0, max: 9 }) }),
    fc.record({
      attr: fc.constant('n'),
      gte: fc.integer({ min: 0, max: 9 }),
      lte: fc.integer({ min: 0, max: 9 }),
    }),
    fc.record({ not: tie('filter') }),
    fc.record({ and: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ or: fc.array(tie('filter'), { maxLength: 3 }) }),
  ),
}));

describe('meiliFilter', () => {
  it('quotes any value so that it comes out as it went in, and nothing else does', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), hostile, (values, other) => {
        const text = `a IN [${values.map((v) => quoted(v)).join(', ')}] AND b >= ${quoted(other)}`;
        expect(comparisons(parseFilter(text))).toEqual([
          { attribute: 'a', operator: 'IN', values: values.map(String) },
          { attribute: 'b', operator: '>=', values: [other] },
        ]);
      }),
      { numRuns: 1000 },
    );
  });

  it('always asks for the viewer first, whatever the filter holds', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1 }), hostile, (acl, text) => {
        const parts = meiliFilter({ viewer: { acl }, filter: { attr: 'a', in: [text] } });
        expect(parts).toHaveLength(2);
        expect(parts?.map((part) => comparisons(parseFilter(part)))).toEqual([
          [{ attribute: 'acl', operator: 'IN', values: acl }],
          [{ attribute: 'a', operator: 'IN', values: [text] }],
        ]);
      }),
    );
  });

  it('means what the filter means', () => {
    const document = fc.record({
      a: fc.constantFrom('x', 'y'),
      b: fc.array(fc.constantFrom('x', 'y', 'z')),
      n: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(anyFilter, document, (filter, rest) => {
        const doc = { ...rest, acl: ['public'] };
        const sent = meiliFilter({ viewer, filter });
        expect(sent !== null && meets(doc, parseFilter(sent))).toBe(holds(doc, filter));
      }),
      { numRuns: 1000 },
    );
  });

  it('asks for nothing on behalf of nobody', () => {
    expect(meiliFilter({ viewer: { acl: [] } })).toBeNull();
  });

  it('refuses attribute names that are none', () => {
    const filter = { attr: 'a = "x" OR acl', in: ['y'] };
    expect(() => meiliFilter({ viewer, filter })).toThrow('SEARCH_BAD_QUERY');
  });
});

/** The meaning of a filter, said once more and plainly. */
function holds(doc: Readonly<Record<string, unknown>>, filter: SearchFilter): boolean {
  if ('and' in filter) return filter.and.every((part) => holds(doc, part));
  if ('or' in filter) return filter.or.some((part) => holds(doc, part));
  if ('not' in filter) return !holds(doc, filter.not);
  const found = doc[filter.attr];
  if ('in' in filter) return [found].flat().some((member) => filter.in.includes(member as string));
  return typeof found === 'number' && found >= (filter.gte ?? -Infinity) && found <= (filter.lte ?? Infinity);
}
