import { remedyFor, sheetsFor } from './import-words.js';

describe('what the import pages know', () => {
  it('has advice for known codes, and a general one for the rest', () => {
    expect(remedyFor('REQUIRED')).toBe('fill');
    expect(remedyFor('DIGITS_LOST')).toBe('asText');
    expect(remedyFor('SOMETHING_NEW')).toBe('other');
  });

  it('offers each person the sheets that they may bring in', () => {
    expect(sheetsFor([{ role: 'pmo', programmeId: null }])).toEqual(['people', 'needs', 'instruments']);
    expect(sheetsFor([{ role: 'admin' }])).toEqual(['people']);
    expect(sheetsFor([{ role: 'pmo', programmeId: 'p' }])).toEqual([]);
  });
});
