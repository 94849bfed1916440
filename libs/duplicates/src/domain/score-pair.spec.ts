import fc from 'fast-check';
import type { PersonFacts } from './match-keys.js';
import { scorePair, THRESHOLD } from './score-pair.js';

const nobody: PersonFacts = {
  id: 'a',
  nameZh: '张伟',
  nameEn: 'Zhang Wei',
  identityNumber: null,
  orcid: null,
  email: null,
  organisationIds: [],
  works: [],
  terms: [],
};
const other = (facts: Partial<PersonFacts>): PersonFacts => ({ ...nobody, id: 'b', ...facts });
const codes = (a: PersonFacts, b: PersonFacts, bearers = 2) =>
  scorePair(a, b, bearers).reasons.map(({ code }) => code);
const found = (a: PersonFacts, b: PersonFacts, bearers = 2) => scorePair(a, b, bearers).score >= THRESHOLD;

describe('the score of two records', () => {
  const atPlace = { ...nobody, organisationIds: ['o'] };

  it('finds one name at one place', () => {
    expect(found(atPlace, other({ organisationIds: ['o'] }))).toBe(true);
    expect(codes(atPlace, other({ organisationIds: ['o'] }))).toEqual(['SAME_NAME', 'SAME_ORGANISATION']);
  });

  it('does not find a name alone, an address alone, or a number alone', () => {
    expect(found(nobody, other({}))).toBe(false);
    const office = { ...nobody, email: 'office@example.org', identityNumber: 'a:2024' };
    const colleague = { nameZh: '李娜', nameEn: 'Li Na' };
    expect(found(office, other({ ...colleague, email: 'office@example.org' }))).toBe(false);
    expect(found(office, other({ ...colleague, identityNumber: 'b:2024' }))).toBe(false);
  });

  it('finds a name in another spelling with the same address, number or two works', () => {
    const a = { ...nobody, email: 'z@example.org', identityNumber: 'a:02024', works: ['10.1/x', '10.1/y'] };
    const latin = { nameZh: 'Wei Zhang', nameEn: 'Wei ZHANG' };
    expect(found(a, other({ ...latin, email: 'Z@example.org' }))).toBe(true);
    expect(found(a, other({ ...latin, identityNumber: 'b:2024' }))).toBe(true);
    expect(found(a, other({ ...latin, works: ['10.1/y', '10.1/x'] }))).toBe(true);
  });

  it('does not take co-authors for one person', () => {
    const a = { ...nobody, works: ['10.1/x', '10.1/y'] };
    expect(codes(a, other({ nameZh: '李娜', nameEn: 'Li Na', works: a.works }))).toEqual([]);
  });

  it('lets another ORCID, or another number of one issuer, speak against it', () => {
    const a = { ...atPlace, orcid: '1', identityNumber: 'a:2024' };
    expect(found(a, other({ organisationIds: ['o'], orcid: '2' }))).toBe(false);
    expect(found(a, other({ organisationIds: ['o'], identityNumber: 'a:2025' }))).toBe(false);
    expect(found(a, other({ organisationIds: ['o'], identityNumber: 'b:7777' }))).toBe(true);
  });

  it('wants more where many bear the name', () => {
    expect(found(atPlace, other({ organisationIds: ['o'] }), 40)).toBe(false);
    expect(
      found(
        { ...atPlace, terms: ['mri', 'ct'] },
        other({ organisationIds: ['o'], terms: ['ct', 'mri'] }),
        40,
      ),
    ).toBe(true);
  });

  it('is the same whichever record comes first, and lies within 0 and 100', () => {
    const text = fc.constantFrom('张伟', '章伟', 'Zhang Wei', 'Wei Zhang', '');
    const some = fc.subarray(['x', 'y', 'z']);
    const facts = fc.record({
      id: fc.constant('a'),
      nameZh: text,
      nameEn: text,
      identityNumber: fc.option(fc.constantFrom('a:2024', 'a:2025', 'b:2024')),
      orcid: fc.option(fc.constantFrom('1', '2')),
      email: fc.option(fc.constantFrom('a@x', 'A@x', 'b@x')),
      organisationIds: some,
      works: some,
      terms: some,
    });
    fc.assert(
      fc.property(facts, facts, fc.integer({ min: 1, max: 50 }), (a, b, bearers) => {
        const one = scorePair(a, b, bearers);
        expect(scorePair(b, a, bearers)).toEqual(one);
        expect(one.score).toBeGreaterThanOrEqual(0);
        expect(one.score).toBeLessThanOrEqual(100);
      }),
    );
  });
});
