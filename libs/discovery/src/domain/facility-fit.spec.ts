import fc from 'fast-check';
import {
  facilityFitSentences,
  fitFacilities,
  type JudgedChallenge,
  type JudgedFacility,
} from './facility-fit.js';

const mechanics: JudgedFacility = {
  id: 'mechanics',
  methods: ['疲劳试验', 'Micro-CT'],
  subjects: ['髋关节置换', '钛合金'],
  disciplineCodes: ['130'],
};
const genomics: JudgedFacility = {
  id: 'genomics',
  methods: ['二代测序'],
  subjects: ['乳腺癌'],
  disciplineCodes: ['180'],
};

const challenge = (id: string, text: string, ...disciplineCodes: readonly string[]): JudgedChallenge => ({
  id,
  text,
  disciplineCodes,
});

describe('which challenges a facility serves', () => {
  it('finds what both name, in either language, with the reason', () => {
    const [fit, ...others] = fitFacilities(
      [mechanics, genomics],
      [
        challenge(
          'hip',
          'A hip prosthesis of titanium alloy; total hip arthroplasty, micro-ct of the bone',
          '13015',
        ),
      ],
    );
    expect(others).toEqual([]);
    expect(fit).toMatchObject({ facilityId: 'mechanics', challengeId: 'hip', disciplineCodes: ['13015'] });
    expect(fit && facilityFitSentences(fit, 'zh').join('')).toMatch(/Micro-CT.*钛合金/);
    expect(fit && facilityFitSentences(fit, 'en')[1]).toMatch(/titanium alloy/);
  });

  it('does not take a part of a word for the word, nor a discipline alone for a reason', () => {
    const scanner = { ...mechanics, methods: ['CT'], subjects: [] };
    expect(fitFacilities([scanner], [challenge('a', 'product and structure, factor', '130')])).toEqual([]);
    expect(fitFacilities([scanner], [challenge('b', '胸部CT影像')])).toHaveLength(1);
  });

  it('takes a short service for named only where it stands by itself', () => {
    const tests = { ...mechanics, methods: ['植入', '刺激'], subjects: [] };
    expect(fitFacilities([tests], [challenge('a', '可吸收植入材料与功能性电刺激')])).toEqual([]);
    expect(fitFacilities([tests], [challenge('b', '须做细胞毒性、植入、溶血试验')])).toHaveLength(1);
  });

  it('values what few share above what all share', () => {
    const texts = ['疲劳试验', '钛合金', '钛合金', '钛合金', '钛合金'];
    const fits = fitFacilities(
      [mechanics],
      texts.map((text, at) => challenge(`c${at}`, text)),
    );
    expect(fits[0]?.challengeId).toBe('c0');
    expect(fits[0]?.score).toBeGreaterThan(2 * (fits[1]?.score ?? 1));
  });

  it('judges the same whatever the order, between 0 and 1', () => {
    const words = ['疲劳试验', '钛合金', '二代测序', '乳腺癌', 'Micro-CT', '步态分析'];
    const text = fc.subarray(words).map((chosen) => chosen.join('；'));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        const all = texts.map((one, at) => challenge(`c${at}`, one));
        const fits = fitFacilities([mechanics, genomics], all);
        expect(fitFacilities([genomics, mechanics], [...all].reverse())).toEqual(fits);
        expect(fits.every(({ score }) => score > 0 && score <= 1)).toBe(true);
      }),
    );
  });
});
