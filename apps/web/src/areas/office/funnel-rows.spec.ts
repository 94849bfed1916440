import { funnelRows } from './funnel-rows.js';

describe('the funnel as it is drawn', () => {
  it('has one scale, and shows what is there at all', () => {
    const rows = funnelRows([
      { step: 'needs_submitted', count: 400 },
      { step: 'needs_screened', count: 100 },
      { step: 'challenges_open', count: 1 },
      { step: 'teams_choosing', count: 0 },
    ]);
    expect(rows.map(({ width }) => width)).toEqual([100, 25, 1, 0]);
  });

  it('compares only what is of one kind', () => {
    const rows = funnelRows([
      { step: 'needs_submitted', count: 8 },
      { step: 'needs_screened', count: 6 },
      { step: 'challenges_open', count: 3 },
    ]);
    expect(rows.map(({ share }) => share)).toEqual([null, 0.75, null]);
    expect(rows.map(({ isFirstOfKind }) => isFirstOfKind)).toEqual([true, false, true]);
  });

  it('divides by nothing', () => {
    const rows = funnelRows([
      { step: 'needs_submitted', count: 0 },
      { step: 'needs_screened', count: 0 },
    ]);
    expect(rows.map(({ width, share }) => [width, share])).toEqual([
      [0, null],
      [0, null],
    ]);
  });
});
