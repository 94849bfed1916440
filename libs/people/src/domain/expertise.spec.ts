import { DomainError } from '@jiebang/kernel';
import { checkProfile, normalisedTerms } from './expertise.js';
import { emptyProfile } from './profile.js';

describe('normalised terms', () => {
  it('add the other language where the vocabulary knows it', () => {
    expect(normalisedTerms([{ zh: '心房颤动' }, { en: 'heart failure' }])).toEqual([
      { zh: '心房颤动', en: 'atrial fibrillation', evidenceIds: [] },
      { zh: '心力衰竭', en: 'heart failure', evidenceIds: [] },
    ]);
  });

  it('leave a word alone that stands for several notions, or for none', () => {
    expect(normalisedTerms([{ en: 'AD' }, { zh: '无此词' }])).toEqual([
      { zh: '', en: 'AD', evidenceIds: [] },
      { zh: '无此词', en: '', evidenceIds: [] },
    ]);
  });

  it('drop blanks and repetitions and keep the order', () => {
    const written = [{ zh: ' 甲 ', en: 'A' }, { zh: '' }, { zh: '乙', en: 'B' }, { zh: '甲', en: 'a' }];
    expect(normalisedTerms(written).map(({ zh }) => zh)).toEqual(['甲', '乙']);
  });
});

describe('the check of a profile', () => {
  it('passes an empty draft', () => {
    expect(() => checkProfile(emptyProfile('student'), new Set())).not.toThrow();
  });

  it('lists every unknown discipline, language and evidence at once', () => {
    const profile = {
      ...emptyProfile('engineer'),
      disciplineCodes: ['320', 'nothing'],
      languages: ['zh', 'Chinese'],
      terms: [{ zh: '甲', en: 'A', evidenceIds: ['mine', 'other'] }],
    };
    try {
      checkProfile(profile, new Set(['mine']));
      throw new Error('passed');
    } catch (failure) {
      expect((failure as DomainError).fields.map(({ path, code }) => `${path} ${code}`)).toEqual([
        'disciplineCodes.1 UNKNOWN_DISCIPLINE',
        'languages.1 UNKNOWN_LANGUAGE',
        'terms.0.evidenceIds.1 UNKNOWN_EVIDENCE',
      ]);
    }
  });
});
