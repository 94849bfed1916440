import { copyText } from './copy-rows.js';

describe('a value for COPY', () => {
  it.each([
    [null, false, '\\N'],
    [true, false, 'true'],
    [42, false, '42'],
    ['one\ttwo\nthree\\four', false, 'one\\ttwo\\nthree\\\\four'],
    [['a"b', 'c\\d', 'e,f'], false, '{"a\\\\"b","c\\\\\\\\d","e,f"}'],
    [[], false, '{}'],
    [[{ zh: '行\n' }], true, '[{"zh":"行\\\\n"}]'],
  ])('%j is written so that it comes back', (value, isJson, text) => {
    expect(copyText(value, isJson)).toBe(text);
  });
});
