import { safeReturnTo } from './return-to.js';

describe('where signing in leads', () => {
  it.each(['/', '/challenges?state=open', '/challenges/0197#targets'])('back to %s', (page) => {
    expect(safeReturnTo(page)).toBe(page);
  });

  it.each([
    null,
    '',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/a b',
  ])('to the desk instead of %j', (page) => {
    expect(safeReturnTo(page)).toBe('/desk');
  });
});
