import { commonErrors, invalidInput } from '@jiebang/kernel';
import { defineSheet, readSheet } from '@jiebang/platform/spreadsheet';
import { refusedRow } from './row-refused.js';

const sheet = defineSheet({
  name: 'sample',
  titleZh: '样例',
  titleEn: 'Sample',
  columns: [
    { key: 'note', kind: 'text', titleZh: '备注', titleEn: 'Note', max: 10 },
    { key: 'codes', kind: 'list', titleZh: '代码', titleEn: 'Codes', max: 10, maxItems: 3 },
  ],
});

describe('refusedRow', () => {
  it('names the cell whose value a use case refuses, or the row', async () => {
    const reading = await readSheet(sheet, Buffer.from('Codes,Note\na;b,x\n'));
    const [row] = reading.rows;
    const message = { zh: '没有。', en: 'None.' };
    const field = invalidInput([{ path: 'codes.1', code: 'UNKNOWN', message }]);
    expect(refusedRow(sheet, reading, row, field)).toEqual({
      row: 2,
      column: 'A',
      header: '代码 / Codes',
      code: 'UNKNOWN',
      messageZh: '没有。',
      messageEn: 'None.',
      value: 'a; b',
    });
    const astray = invalidInput([{ path: 'elsewhere', code: 'UNKNOWN', message }]);
    expect(refusedRow(sheet, reading, row, astray)).toMatchObject({ row: 2, column: null, code: 'UNKNOWN' });
    const whole = commonErrors.NOT_FOUND({ what: 'programme' });
    expect(refusedRow(sheet, reading, row, whole)).toMatchObject({
      row: 2,
      column: null,
      code: 'NOT_FOUND',
      messageEn: 'No such programme, or you may not see it.',
    });
  });
});
