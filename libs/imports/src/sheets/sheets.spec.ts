import { buffer } from 'node:stream/consumers';
import { PROFILE_KINDS } from '@jiebang/people';
import { readSheet, writeXlsx } from '@jiebang/platform/spreadsheet';
import { instrumentsSheet } from './instruments/instruments.sheet.js';
import { needsSheet } from './needs/needs.sheet.js';
import { peopleSheet } from './people/people.sheet.js';

describe('the sheets', () => {
  it.each([peopleSheet, needsSheet, instrumentsSheet].map((sheet) => [sheet.name, sheet] as const))(
    '%s: the template is understood as it is',
    async (_name, sheet) => {
      const { problems, letters } = await readSheet(sheet, await buffer(writeXlsx(sheet, [])));
      expect(problems.map(({ code }) => code)).toEqual(['NO_ROWS']);
      expect([...letters.keys()]).toEqual(sheet.columns.map(({ key }) => key));
    },
  );

  it('people has every kind of profile', () => {
    const kind = peopleSheet.columns.find(({ key }) => key === 'kind');
    expect(kind?.kind === 'enum' && kind.options.map(({ value }) => value)).toEqual([...PROFILE_KINDS]);
  });
});
