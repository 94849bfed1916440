import { searchSynonyms } from './synonyms.js';

describe('synonyms for search', () => {
  const groups = searchSynonyms();
  const groupOf = (term: string) => groups.find((group) => group.includes(term)) ?? [];

  it('join both languages, variants and abbreviations', () => {
    expect(groupOf('心肌梗死')).toEqual(expect.arrayContaining(['心梗', 'heart attack', 'AMI']));
    expect(groupOf('骨科')).toEqual(expect.arrayContaining(['骨外科']));
  });

  it('leave out abbreviations that stand for several notions', () => {
    for (const abbreviation of ['AD', 'PD', 'AS']) expect(groupOf(abbreviation)).toEqual([]);
  });

  it('have at least two different terms each', () => {
    for (const group of groups) expect(new Set(group).size).toBeGreaterThan(1);
  });
});
