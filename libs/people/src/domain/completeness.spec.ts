import { completenessOf } from './completeness.js';
import { emptyProfile } from './profile.js';

describe('completeness', () => {
  const nothing = { ...emptyProfile('engineer'), availability: [], evidenceCount: 0 };

  it('is nothing for an empty profile, and says what to write first', () => {
    const { score, missing } = completenessOf(nothing);
    expect(score).toBe(0);
    expect(missing[0]?.field).toBe('terms');
    expect(missing.every(({ message }) => message.zh !== '' && message.en !== '')).toBe(true);
  });

  it('is one for a full profile, and rises with each part', () => {
    const term = { zh: '甲', en: 'A', evidenceIds: [] };
    const steps = [
      { terms: [term, term, term] },
      { disciplineCodes: ['320'] },
      { evidenceCount: 1 },
      { availability: [{ weekday: 1, startMinute: 0, endMinute: 60, fromOn: null, untilOn: null }] },
      { methods: ['m'], headlineZh: '甲', headlineEn: 'A', bioEn: 'b' },
      { wantedProblems: ['p'], languages: ['zh'], campus: 'c' },
    ];
    let facts: typeof nothing = nothing;
    let before = 0;
    for (const step of steps) {
      facts = { ...facts, ...step } as typeof nothing;
      const { score } = completenessOf(facts);
      expect(score).toBeGreaterThan(before);
      before = score;
    }
    expect(completenessOf(facts)).toEqual({ score: 1, missing: [] });
  });

  it('asks no student for evidence', () => {
    const { missing } = completenessOf({ ...nothing, ...emptyProfile('student') });
    expect(missing.map(({ field }) => field)).not.toContain('evidence');
  });
});
