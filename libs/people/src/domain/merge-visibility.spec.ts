import { stricterFields, stricterVisibility } from './merge-visibility.js';

describe('the visibility of two records that become one', () => {
  it('is the stricter of both, group by group', () => {
    expect(
      stricterVisibility(
        { about: 'public', expertise: 'private', evidence: 'signed_in' },
        { about: 'signed_in', expertise: 'public', evidence: 'signed_in', mentoring: 'public' },
      ),
    ).toEqual({ about: 'signed_in', expertise: 'private', evidence: 'signed_in', mentoring: 'public' });
  });

  it('is that of the other where one has none', () => {
    expect(stricterVisibility(null, { about: 'private' })).toEqual({ about: 'private' });
  });

  it('never shows more of a field than either of them did', () => {
    expect(
      stricterFields(
        { bio: 'public', campus: 'signed_in', terms: 'public', methods: 'private' },
        { bio: 'signed_in', licence: 'private' },
      ),
    ).toEqual({ bio: 'signed_in', campus: 'private', methods: 'private', licence: 'private' });
  });
});
