import { consentStandings, type ConsentRecord } from './consent.js';

const at = new Date('2026-03-01T00:00:00Z');
const said = (given: boolean, version = '2026-1'): ConsentRecord => ({
  purpose: 'research_use',
  version,
  given,
  at,
});
const holds = (...records: readonly ConsentRecord[]) =>
  consentStandings(records).find(({ id }) => id === 'research_use')?.holds;

describe('a consent', () => {
  it('is the last answer, and nobody consents by silence', () => {
    expect(holds()).toBe(false);
    expect(holds(said(true))).toBe(true);
    expect(holds(said(false), said(true))).toBe(false);
    expect(holds(said(true), said(false))).toBe(true);
  });

  it('to an older text does not hold for the present one', () => {
    expect(holds(said(true, '2025-1'))).toBe(false);
  });
});
