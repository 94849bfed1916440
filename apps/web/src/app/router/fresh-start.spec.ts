import { isFileGone } from './fresh-start.js';

describe('a file of the application that is gone', () => {
  it.each([
    'Failed to fetch dynamically imported module: http://localhost/assets/desk.page-abc.js',
    'error loading dynamically imported module: http://localhost/assets/desk.page-abc.js',
    'Importing a module script failed.',
    'Unable to preload CSS for /assets/desk-abc.css',
  ])('is known by what the browser says: %s', (message) => {
    expect(isFileGone(new TypeError(message))).toBe(true);
  });

  it('is no fault of the page itself', () => {
    expect(isFileGone(new TypeError("Cannot read properties of undefined (reading 'id')"))).toBe(false);
    expect(isFileGone(null)).toBe(false);
  });
});
