import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { writeCsv } from './csv/write-csv.js';
import { readSheet } from './read-sheet.js';
import type { SheetValues } from './sheet-definition.js';
import { sampleSheet } from './testing/sample-sheet.js';
import { writeXlsx } from './xlsx/write-xlsx.js';

type Values = SheetValues<typeof sampleSheet>;

// eslint-disable-next-line no-control-regex
const NO_TEXT = /[\u0000-\u0008\u000b\u000c\u000d-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text as the platform keeps it: trimmed, with \n for line breaks, of characters that are text. */
const text = (max: number) =>
  fc
    .oneof(
      fc.string({ unit: 'binary', maxLength: max }),
      fc.string({
        unit: fc.constantFrom(
          '=',
          '+',
          '-',
          '@',
          "'",
          '"',
          ',',
          ';',
          '；',
          '\\',
          '\n',
          '\t',
          '_x0041_',
          '<',
          '&',
          ' ',
          '心',
          'a',
        ),
        maxLength: 12,
      }),
    )
    .map((raw) => raw.replace(NO_TEXT, '').trim().slice(0, max).trim())
    .filter((kept) => kept !== '' && !NO_TEXT.test(kept));

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });

const values: fc.Arbitrary<Omit<Values, 'number'>> = fc.record({
  note: maybe(text(200)),
  plain: maybe(text(200)),
  count: maybe(fc.integer({ min: 0, max: 10 })),
  ratio: maybe(fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0)),
  on: maybe(
    fc
      .date({ min: new Date('1901-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  ),
  open: maybe(fc.boolean()),
  price: maybe(fc.integer({ min: 0, max: 1e14 })),
  role: maybe(fc.constantFrom('clinician', 'engineer')),
  words: fc.array(text(30), { maxLength: 5 }),
  codes: fc.uniqueArray(fc.constantFrom('1002', '0831', '0812'), { maxLength: 3 }),
});

const tables = fc
  .array(values, { minLength: 1, maxLength: 8 })
  .map((rows) => rows.map((row, at): Values => ({ ...row, number: `N${at}` })));

const readBack = async (file: Buffer) => {
  const { rows, problems } = await readSheet(sampleSheet, file);
  expect(problems).toEqual([]);
  return rows.map((row) => row.values);
};

describe('what is exported', () => {
  it('imports equal from CSV', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        expect(await readBack(await buffer(writeCsv(sampleSheet, table)))).toEqual(table);
      }),
      { numRuns: 150 },
    );
  });

  it('imports equal from a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        expect(await readBack(await buffer(writeXlsx(sampleSheet, table)))).toEqual(table);
      }),
      { numRuns: 30 },
    );
  });
});
