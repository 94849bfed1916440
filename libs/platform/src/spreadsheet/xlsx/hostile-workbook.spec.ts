import { readSheet } from '../read-sheet.js';
import { SHEET_LIMITS } from '../sheet-limits.js';
import { sampleSheet } from '../testing/sample-sheet.js';
import { workbookParts, zipOf, type ZipPart } from '../testing/zip-of.js';

const HEADER = '<row r="1"><c r="A1" t="inlineStr"><is><t>Number</t></is></c></row>';
const ROW = '<row r="2"><c r="A2" t="inlineStr"><is><t>A1</t></is></c></row>';
const DATA = `<sheetData>${HEADER}${ROW}</sheetData>`;

async function read(parts: readonly ZipPart[]) {
  const { rows, problems } = await readSheet(sampleSheet, zipOf(parts));
  return { numbers: rows.map(({ values }) => values.number), codes: problems.map(({ code }) => code) };
}

describe('a hostile workbook', () => {
  it('is read like any other where its sheet is harmless', async () => {
    expect(await read(workbookParts(DATA))).toEqual({ numbers: ['A1'], codes: [] });
  });

  it('unpacks to no more than is allowed, whatever its directory claims', async () => {
    const zeros = Buffer.alloc(SHEET_LIMITS.unzippedBytes + 1);
    const bomb = { name: 'xl/media/image1.png', content: zeros, claimed: 100 };
    expect(await read([...workbookParts(DATA), bomb])).toEqual({ numbers: [], codes: ['UNZIPS_TOO_LARGE'] });
    const half = Buffer.alloc(SHEET_LIMITS.unzippedBytes / 2);
    const several = [1, 2, 3].map((at) => ({ name: `xl/media/${at}.png`, content: half, claimed: 1 }));
    expect((await read([...workbookParts(DATA), ...several])).codes).toEqual(['UNZIPS_TOO_LARGE']);
  });

  it('has no more parts than any real one', async () => {
    const many = Array.from({ length: SHEET_LIMITS.parts }, (_, at) => ({
      name: `xl/${at}.xml`,
      content: Buffer.from('<a/>'),
    }));
    expect((await read([...workbookParts(DATA), ...many])).codes).toEqual(['UNZIPS_TOO_LARGE']);
  });

  it('is refused with macros or a password', async () => {
    const macros = { name: 'xl/vbaProject.bin', content: Buffer.from('x') };
    expect((await read([...workbookParts(DATA), macros])).codes).toEqual(['MACROS']);
    const locked = workbookParts(DATA).map((part) => ({ ...part, encrypted: true }));
    expect((await read(locked)).codes).toEqual(['FILE_UNREADABLE']);
  });

  it('costs nothing by merging, validating or formatting all cells there are', async () => {
    const all = 'A1:XFD1048576';
    const ranges = [
      `<mergeCells count="1"><mergeCell ref="${all}"/></mergeCells>`,
      `<conditionalFormatting sqref="${all}"/>`,
      `<dataValidations count="1"><dataValidation type="list" sqref="${all}"><formula1>1</formula1></dataValidation></dataValidations>`,
    ].join('');
    expect(await read(workbookParts(`${DATA}${ranges}`))).toEqual({ numbers: ['A1'], codes: [] });
  });

  it('costs nothing by a far row, and is refused with a far column', async () => {
    const far = '<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>A9</t></is></c></row>';
    expect(await read(workbookParts(`<sheetData>${HEADER}${far}</sheetData>`))).toEqual({
      numbers: ['A9'],
      codes: [],
    });
    const wide = '<row r="2"><c r="XFD2"><v>1</v></c></row>';
    expect((await read(workbookParts(`<sheetData>${HEADER}${wide}</sheetData>`))).codes).toEqual([
      'TOO_MANY_COLUMNS',
    ]);
  });

  it('expands no entities', async () => {
    const [first, ...others] = workbookParts(DATA);
    const sheet = Buffer.from(
      `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "A1"><!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet><sheetData>${HEADER}<row r="2"><c r="A2" t="inlineStr"><is><t>&a;&b;</t></is></c></row></sheetData></worksheet>`,
    );
    const parts = [...others.slice(0, -1), { name: 'xl/worksheets/sheet1.xml', content: sheet }];
    const { numbers, codes } = await read(first ? [first, ...parts] : parts);
    expect(codes.length > 0 || numbers.every((text) => text === '&a;&b;')).toBe(true);
  });

  it.each([
    ['broken XML', `<sheetData>${HEADER}<row`],
    [
      'a shared formula without its master',
      `<sheetData>${HEADER}<row r="2"><c r="A2"><f t="shared" si="7"/><v>1</v></c></row></sheetData>`,
    ],
  ])('is refused, not crashed on: %s', async (_name, xml) => {
    const { numbers, codes } = await read(workbookParts(xml));
    expect(numbers).toEqual([]);
    expect(codes).toHaveLength(1);
  });
});
