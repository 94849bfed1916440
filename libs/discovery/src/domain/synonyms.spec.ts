import { searchSynonyms, standIn } from './synonyms.js';

describe('synonyms for search', () => {
  const groups = searchSynonyms();
  const groupOf = (term: string) => groups.find((group) => group.includes(term)) ?? [];

  it('join both languages, variants and abbreviations', () => {
    expect(groupOf('心肌梗死')).toEqual(expect.arrayContaining(['心梗', 'heart attack', 'AMI']));
    expect(groupOf('骨科')).toEqual(expect.arrayContaining(['骨外科']));
  });

  it('know instruments by what people call them', () => {
    expect(groupOf('SEM')).toEqual(expect.arrayContaining(['扫描电镜', 'scanning electron microscope']));
  });

  it('lead from an abbreviation of several senses to all of them, and from none of them to it', () => {
    const reached = groups.filter((group) => group.includes(standIn('AD'))).flat();
    expect(reached).toEqual(expect.arrayContaining(['AD', '主动脉夹层', '阿尔茨海默病', 'eczema']));
    for (const sense of ['主动脉夹层', '阿尔茨海默病', '特应性皮炎']) {
      const others = groups.filter((group) => group.includes(sense) && !group.includes(standIn('AD'))).flat();
      expect(others).not.toContain('AD');
    }
  });

  it('have at least two different terms each', () => {
    for (const group of groups) expect(new Set(group).size).toBeGreaterThan(1);
  });
});
