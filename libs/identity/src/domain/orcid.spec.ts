import { isOrcid } from './orcid.js';

describe('isOrcid', () => {
  // The first two are the examples of ORCID's own documentation.
  it.each(['0000-0002-1825-0097', '0000-0001-5109-3700', '0000-0002-1694-233X'])('accepts %s', (orcid) => {
    expect(isOrcid(orcid)).toBe(true);
  });

  it.each([
    ['a wrong check digit', '0000-0002-1825-0098'],
    ['two digits swapped', '0000-0002-1852-0097'],
    ['no hyphens', '0000000218250097'],
    ['a small x', '0000-0002-1694-233x'],
    ['an address', 'https://orcid.org/0000-0002-1825-0097'],
    ['nothing', ''],
  ])('refuses %s', (_, value) => {
    expect(isOrcid(value)).toBe(false);
  });
});
