import { checkEvidence, normalisedRef, type EvidenceContent } from './evidence.js';

describe('references', () => {
  it('of one DOI are one, however they were written', () => {
    const written = [
      '10.1000/ABC.1',
      'https://doi.org/10.1000/abc.1',
      'doi: 10.1000/abc.1',
      ' １０.1000/abc.1 ',
    ];
    expect(new Set(written.map(normalisedRef))).toEqual(new Set(['10.1000/abc.1']));
  });

  it('of patents ignore case; blanks are none', () => {
    expect(normalisedRef('zl20241001')).toBe('ZL20241001');
    expect(normalisedRef('  ')).toBeNull();
    expect(normalisedRef(undefined)).toBeNull();
  });
});

describe('the check of evidence', () => {
  const paper: EvidenceContent = {
    kind: 'publication',
    titleZh: '题名',
    titleEn: '',
    year: 2026,
    ref: null,
    keywords: [],
  };

  it('takes a title in one language, and next year', () => {
    expect(() => checkEvidence({ ...paper, year: 2027 }, 2026)).not.toThrow();
  });

  it('refuses a nameless paper of the far future, saying both', () => {
    expect(() => checkEvidence({ ...paper, titleZh: '', year: 2028 }, 2026)).toThrow(
      expect.objectContaining({
        fields: [
          expect.objectContaining({ path: 'titleZh', code: 'REQUIRED' }),
          expect.objectContaining({ path: 'year', code: 'OUT_OF_RANGE' }),
        ],
      }),
    );
  });
});
