import { buffer } from 'node:stream/consumers';
import { readSheet } from './read-sheet.js';
import { sampleSheet } from './testing/sample-sheet.js';
import { excelLibrary } from './xlsx/excel-library.js';
import { writeXlsx } from './xlsx/write-xlsx.js';

describe('the template', () => {
  it('has headers in both languages, an explanation, the options, and drop-down lists of them', async () => {
    const file = await buffer(writeXlsx(sampleSheet, []));
    const { Workbook } = await excelLibrary();
    const workbook = new Workbook();
    await workbook.xlsx.load(file as unknown as ArrayBuffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['样例', '说明 Help', '选项 Options']);
    const [sheet, help, options] = workbook.worksheets;
    expect(sheet?.getCell('A1').value).toBe('工号 / Number *');
    expect(sheet?.getCell('I2').dataValidation).toMatchObject({
      type: 'list',
      formulae: ["'选项 Options'!$A$3:$A$4"],
    });
    expect(sheet?.getColumn(1).numFmt).toBe('@');
    expect(help?.getColumn(1).values).toContain('单价（元）');
    expect([options?.getCell('A3').value, options?.getCell('B3').value]).toEqual(['临床医生', 'clinician']);
  });

  it('imports as a sheet without rows', async () => {
    const { problems } = await readSheet(sampleSheet, await buffer(writeXlsx(sampleSheet, [])));
    expect(problems.map(({ code }) => code)).toEqual(['NO_ROWS']);
  });
});
