import fc from 'fast-check';
import { ByteWriter } from './byte-writer.js';
import { betterMark, placesOf, Posting, PostingWriter, WHOLE_VALUE } from './posting.js';

const rising = (most: number) =>
  fc.uniqueArray(fc.nat(most), { maxLength: 60 }).map((list) => list.sort((a, b) => a - b));

const documents = rising(200_000).chain((numbers) =>
  fc.tuple(
    ...numbers.map((document) =>
      fc.record({
        document: fc.constant(document),
        mark: fc.nat(63),
        places: rising(1 << 24),
      }),
    ),
  ),
);

describe('Posting', () => {
  it('reads what was written, word after word', () => {
    const writer = new PostingWriter();
    fc.assert(
      fc.property(documents, (given) => {
        const out = new ByteWriter(1);
        for (const { document, mark, places } of given) writer.add(document, mark, places);
        expect(writer.flush(out)).toBe(given.length > 0);
        if (given.length === 0) return;
        const posting = new Posting(out.written());
        expect([...posting.documents]).toEqual(given.map(({ document }) => document));
        expect([...posting.marks]).toEqual(given.map(({ mark }) => mark));
        const read: number[][] = [];
        posting.eachPlaces((_, bytes, start, end) => read.push(placesOf(bytes, start, end)));
        expect(read).toEqual(given.map(({ places }) => places));
      }),
    );
  });

  it('has no places where none were written', () => {
    const writer = new PostingWriter();
    const out = new ByteWriter();
    writer.addBare(7, 2);
    writer.flush(out);
    expect(new Posting(out.written()).hasPlaces).toBe(false);
  });

  it('takes the better rank of two marks, and a whole value of either', () => {
    expect(betterMark(3, 5 | WHOLE_VALUE)).toBe(3 | WHOLE_VALUE);
  });
});
