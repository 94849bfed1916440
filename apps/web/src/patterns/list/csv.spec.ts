import { csvOf } from './csv.js';

interface Row {
  readonly name: string;
  readonly sum: number | null;
}

const columns = [
  { title: '名称', value: (row: Row) => row.name },
  { title: '金额', value: (row: Row) => row.sum },
];

describe('a list as a table file', () => {
  it('carries the mark, the titles and the rows', () => {
    expect(csvOf(columns, [{ name: '骨科', sum: 12.5 }])).toBe('\uFEFF名称,金额\r\n骨科,12.5\r\n');
  });

  it('quotes what would break a row, and leaves what is missing blank', () => {
    expect(csvOf(columns, [{ name: 'a "b", c\nd', sum: null }])).toContain('"a ""b"", c\nd",\r\n');
  });

  it.each(['=1+1', '+86', '-x', '@SUM(A1)'])('keeps %s from being run', (name) => {
    expect(csvOf(columns, [{ name, sum: -1 }])).toContain(`'${name},-1`);
  });
});
