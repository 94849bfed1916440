import { readSheet } from './read-sheet.js';
import { SHEET_LIMITS } from './sheet-limits.js';
import { sampleSheet } from './testing/sample-sheet.js';
import { workbookOf } from './testing/workbook-of.js';

const csv = (text: string) => readSheet(sampleSheet, Buffer.from(text));
const codes = ({ problems }: Awaited<ReturnType<typeof csv>>) =>
  problems.map(({ row, column, code }) => `${row ?? '-'}${column ?? ''} ${code}`);

describe('readSheet', () => {
  it('understands headers in Chinese, English, both, or by key, in any order, of any width', async () => {
    const { rows, problems, letters } = await csv(
      'Price,工号 / Number *,备注(可选), ROLE ,codes\n12.5,A1,好,临床医生,0831；计算机\n',
    );
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      {
        row: 2,
        values: expect.objectContaining({
          number: 'A1',
          note: '好',
          price: 1250,
          role: 'clinician',
          codes: ['0831', '0812'],
          words: [],
          count: null,
        }) as object,
      },
    ]);
    expect([...letters]).toEqual([
      ['price', 'A'],
      ['number', 'B'],
      ['note', 'C'],
      ['role', 'D'],
      ['codes', 'E'],
    ]);
  });

  it('tells every problem by its cell, in both languages, and keeps the rows that are fine', async () => {
    const reading = await csv(
      [
        'Number,Count,Ratio,Date,Open,Price,Role,Keywords,Disciplines',
        'A1,11,x,2026-02-30,maybe,-1,nurse,"a;b;c;d;e;f",9999',
        'A2,2.5,1e3,2026/3/1,是,"1,234.56",工程师,"好；坏",1002',
        ',1,,,,,,,',
        'A2,,,,,,,,',
        '',
        'A7,,,,,1.005,,,',
      ].join('\n'),
    );
    expect(codes(reading)).toEqual([
      '2B OUT_OF_RANGE',
      '2C BAD_NUMBER',
      '2D BAD_DATE',
      '2E BAD_BOOLEAN',
      '2F BAD_AMOUNT',
      '2G UNKNOWN_OPTION',
      '2H TOO_MANY',
      '2I UNKNOWN_OPTION',
      '3B NOT_INTEGER',
      '4A REQUIRED',
      '5A DUPLICATE_IN_FILE',
      '7F BAD_AMOUNT',
    ]);
    expect(reading.problems[0]).toEqual({
      row: 2,
      column: 'B',
      header: '数量 / Count',
      code: 'OUT_OF_RANGE',
      messageZh: '应在 0 到 10 之间。',
      messageEn: 'Must be from 0 to 10.',
      value: '11',
    });
    expect(reading.rows).toEqual([]);
    expect(reading.rowCount).toBe(5);
  });

  it('counts problems beyond the limit without listing them', async () => {
    const file = Buffer.from(`Number\n${'=1\n'.repeat(50)}`);
    const { problems, problemCount } = await readSheet(sampleSheet, file, { ...SHEET_LIMITS, problems: 10 });
    expect(problems).toHaveLength(10);
    expect(problemCount).toBe(50);
  });

  it('refuses headers that are missing, unknown or there twice, and then reads no row', async () => {
    const reading = await csv('Count,数量,Colour\n1,2,red\n');
    expect(codes(reading)).toEqual(['1B HEADER_TWICE', '1C HEADER_UNKNOWN', '1 HEADER_MISSING']);
    expect(reading.rows).toEqual([]);
    expect(codes(await csv('a,b\n1,2'))).toEqual(['1 NO_HEADER']);
    expect(codes(await csv('Number\n\n'))).toEqual(['- NO_ROWS']);
  });

  it('refuses text that could run, unless it is marked as text or may begin so', async () => {
    const injected = ['=1+1', '+1', '-cmd', '@SUM(A1)', '＝1', '\t=1+HYPERLINK(A1)'];
    for (const text of injected) {
      const reading = await csv(`Number,Note,Remark\nA1,"${text}","${text}"\nA2,,"'${text.trim()}"\n`);
      expect(codes(reading)).toEqual(['2C FORMULA_TEXT']);
      expect(reading.rows).toEqual([
        { row: 3, values: expect.objectContaining({ plain: text.trim() }) as object },
      ]);
    }
  });

  it('reads no formula of a workbook, and no error value', async () => {
    const file = await workbookOf([
      ['Number', 'Remark', 'Count'],
      ['A1', { formula: '1+1', result: 2 }, { formula: 'HYPERLINK("http://x","y")', result: 'y' }],
      ['A2', { error: '#N/A' }, 3],
    ]);
    expect(codes(await readSheet(sampleSheet, file))).toEqual([
      '2B FORMULA_CELL',
      '2C FORMULA_CELL',
      '3B ERROR_CELL',
    ]);
  });

  it('takes what Excel makes of numbers, dates, links and rich text', async () => {
    const file = await workbookOf([
      ['工号', '备注（可选）', '说明', '日期', '单价（元）', '开放', '数量'],
      [
        20240017,
        { richText: [{ text: '心' }, { text: '电', font: { bold: true } }] },
        { text: '链接', hyperlink: 'https://example.org' },
        new Date('2026-03-01T00:00:00Z'),
        0.1 + 0.2,
        true,
        3,
      ],
      ['A2', 'x', 'y', new Date('2026-03-01T08:30:00Z'), 1.005, 1, 3.5],
      [1234567890123456, true, new Date('2026-03-01T00:00:00Z')],
    ]);
    const reading = await readSheet(sampleSheet, file);
    expect(reading.rows).toEqual([
      {
        row: 2,
        values: {
          number: '20240017',
          note: '心电',
          plain: '链接',
          on: '2026-03-01',
          price: 30,
          open: true,
          count: 3,
          ratio: null,
          role: null,
          words: [],
          codes: [],
        },
      },
    ]);
    expect(codes(reading)).toEqual([
      '3D BAD_DATE',
      '3E BAD_AMOUNT',
      '3G NOT_INTEGER',
      '4A DIGITS_LOST',
      '4B WRONG_TYPE',
      '4C WRONG_TYPE',
    ]);
  });

  it('refuses characters that are no text', async () => {
    expect(codes(await csv('Number,Remark\nA1,a\u0007b\n'))).toEqual(['2B MALFORMED_TEXT']);
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from('\ufeff工号,备注（可选）\r\nA1,心电\r\n')],
    [
      'GB18030',
      Buffer.from([
        0xb9, 0xa4, 0xba, 0xc5, 0x2c, 0x4e, 0x6f, 0x74, 0x65, 0x0a, 0x41, 0x31, 0x2c, 0xd0, 0xc4, 0xb5, 0xe7,
      ]),
    ],
    ['UTF-16, as Excel saves "Unicode text"', Buffer.from('\ufeff工号\tNote\r\nA1\t心电\r\n', 'utf16le')],
    ['semicolons', Buffer.from('工号;Note\nA1;心电')],
    ['quoted fields', Buffer.from('"工号","Note"\n"A1","心电"')],
  ])('reads %s', async (_name, file) => {
    const { rows, problems } = await readSheet(sampleSheet, file);
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([{ row: 2, values: { number: 'A1', note: '心电' } }]);
  });

  it.each([
    ['FILE_UNREADABLE', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])],
    ['FILE_UNREADABLE', Buffer.alloc(0)],
    ['FILE_UNREADABLE', Buffer.from('PK\u0003\u0004 and nothing more than that')],
    ['OLD_FORMAT', Buffer.from('d0cf11e0a1b11ae10000', 'hex')],
    ['UNKNOWN_ENCODING', Buffer.from([0x41, 0xff, 0x41])],
    ['UNCLOSED_QUOTE', Buffer.from('Number,Note\nA1,"open\nA2,b')],
  ])('answers %s for what is no table', async (code, file) => {
    const { problems, rows } = await readSheet(sampleSheet, file);
    expect(problems).toEqual([expect.objectContaining({ code, column: null })]);
    expect(rows).toEqual([]);
  });

  it('refuses too many rows and columns, and too large a file, in either format', async () => {
    const limits = { ...SHEET_LIMITS, rows: 3, columns: 3, fileBytes: 20_000 };
    const read = async (file: Buffer) => codes(await readSheet(sampleSheet, file, limits));
    const rows = Array.from({ length: 9 }, (_, at) => [`A${at}`]);
    expect(await read(Buffer.from(`Number\n${rows.slice(0, 4).join('\n')}`))).toEqual(['- TOO_MANY_ROWS']);
    expect(await read(await workbookOf([['Number'], ...rows]))).toEqual(['- TOO_MANY_ROWS']);
    expect(await read(Buffer.from('Number,Note,Count,Role\n'))).toEqual(['- TOO_MANY_COLUMNS']);
    expect(await read(await workbookOf([['Number', 'Note', 'Count', 'Role']]))).toEqual([
      '- TOO_MANY_COLUMNS',
    ]);
    expect(await read(Buffer.alloc(20_001, 'a'))).toEqual(['- FILE_TOO_LARGE']);
  });
});
