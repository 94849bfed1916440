import { changedBetween, draftInput, mergedWith, valuesOf, type ProposalValues } from './proposal-values.js';

const stored = {
  titleZh: '柔性内镜',
  sections: [{ key: 'plan', text: '先做样机。' }],
  budget: [{ category: 'travel' as const, item: '到科室', amountFen: 500 }],
};
const base = valuesOf(stored, ['plan', 'ethics']);
const edited = (part: Partial<ProposalValues>): ProposalValues => ({ ...base, ...part }) as ProposalValues;

describe('what a member writes', () => {
  it('has a text for each section of the call', () => {
    expect(base).toMatchObject({
      titleZh: '柔性内镜',
      titleEn: '',
      'sections.plan': '先做样机。',
      'sections.ethics': '',
    });
  });

  it('is sent where it differs, the blank as none', () => {
    const now = edited({ titleZh: '', durationMonths: 12, 'sections.ethics': '无' });
    const names = changedBetween(base, now);
    expect(draftInput(now, names)).toEqual({
      titleZh: null,
      durationMonths: 12,
      sections: [{ key: 'ethics', text: '无' }],
    });
  });

  it('does not count lines that are unfinished, nor the keys of lines', () => {
    const [line] = base.lines;
    const blank = { key: 'x', category: 'other' as const, item: '', amountFen: null };
    expect(changedBetween(base, edited({ lines: [{ ...line!, key: 'y' }, blank] }))).toEqual([]);
    const more = edited({ lines: [{ ...line!, amountFen: 600 }] });
    expect(changedBetween(base, more)).toEqual(['lines']);
    expect(draftInput(more, ['lines'])).toBeNull();
  });
});

describe("two members' work on one proposal", () => {
  it('is joined where they wrote in different places', () => {
    const mine = edited({ titleEn: 'A soft endoscope' });
    const theirs = edited({ 'sections.plan': '改了。' });
    expect(mergedWith(base, mine, theirs)).toEqual({ taken: { 'sections.plan': '改了。' }, clashes: [] });
  });

  it('is for people to decide where they wrote different things in one place', () => {
    const mine = edited({ 'sections.plan': '甲' });
    expect(mergedWith(base, mine, edited({ 'sections.plan': '乙' })).clashes).toEqual(['sections.plan']);
    expect(mergedWith(base, mine, mine)).toEqual({ taken: {}, clashes: [] });
  });
});
