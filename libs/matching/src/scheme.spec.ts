import { DEFAULT_SLOTS, engineScheme, KNOWN_SLOTS, slotsOf } from './scheme.js';

describe('the scheme of a mentor group', () => {
  it('is clinician + basic scientist + engineer unless a programme says otherwise', () => {
    expect(engineScheme(DEFAULT_SLOTS)).toEqual({
      code: '1+1+1',
      slots: [
        { code: 'clinician', nameZh: '临床医生', nameEn: 'clinician' },
        { code: 'scientist', nameZh: '基础研究导师', nameEn: 'basic scientist' },
        { code: 'engineer', nameZh: '工程导师', nameEn: 'engineer' },
      ],
    });
  });

  it('takes known slots in the order asked for, and leaves unknown ones out', () => {
    expect(slotsOf(['enterprise', 'wizard', 'clinician']).map(({ code }) => code)).toEqual([
      'enterprise',
      'clinician',
    ]);
  });

  it('knows each slot by one code', () => {
    expect(new Set(KNOWN_SLOTS.map(({ code }) => code)).size).toBe(KNOWN_SLOTS.length);
  });
});
