import { repairedSeats } from './repaired-seats.js';

const standing = [
  { slot: 'clinician', personId: 'c', state: 'accepted' as const },
  { slot: 'engineer', personId: 'e', state: 'inviting' as const },
];

describe('a group and its repair', () => {
  it('keeps whoever is planned where they are, releases who is not, and invites who is new', () => {
    const planned = [
      { slot: 'clinician', personId: 'c' },
      { slot: 'scientist', personId: 's' },
      { slot: 'engineer', personId: 'f' },
    ];
    const { kept, released, invited } = repairedSeats(standing, planned);
    expect(kept).toEqual([{ standing: standing[0], planned: planned[0] }]);
    expect(released).toEqual([standing[1]]);
    expect(invited).toEqual([planned[1], planned[2]]);
  });

  it('counts somebody who changes the seat as released and invited', () => {
    const { kept, released, invited } = repairedSeats(standing, [{ slot: 'scientist', personId: 'e' }]);
    expect(kept).toEqual([]);
    expect(released).toEqual(standing);
    expect(invited).toHaveLength(1);
  });
});
