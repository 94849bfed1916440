import { chineseNameKey, emailKey, latinNameKey, matchKeys, numberKey } from './match-keys.js';

describe('keys by which records of people are compared', () => {
  it('are one for all ways to write a name in Latin letters', () => {
    const ways = [
      'Zhang Xiaoming',
      'XIAOMING ZHANG',
      'Xiao-Ming Zhang',
      'Zhang, Xiao Ming',
      "Zhāng Xiǎo'míng",
      'Zhang Xiaoming (synthetic)',
    ];
    expect(new Set(ways.map(latinNameKey))).toEqual(new Set(['ming xiao zhang']));
  });

  it('are one for the ways to write ü', () => {
    expect(new Set(['Lü Nan', 'Lv Nan', 'Lyu Nan', 'Lu Nan'].map(latinNameKey)).size).toBe(1);
  });

  it('keep names apart that are different', () => {
    expect(latinNameKey('Zhang Wei')).not.toBe(latinNameKey('Zhang Wen'));
    expect(latinNameKey('O’Neill Smith')).toBe('oneill smith');
    expect(latinNameKey('张伟')).toBe('');
  });

  it('take spaces, dots and width out of Chinese names', () => {
    expect(chineseNameKey('阿依 · 古丽（合成）')).toBe('阿依古丽');
  });

  it('take issuer, zeros and marks out of numbers, and none from short ones', () => {
    expect(numberKey('jzu:0020-2417')).toBe('202417');
    expect(numberKey('hospital:２０２４１７')).toBe('202417');
    expect(numberKey('jzu:007')).toBeNull();
    expect(numberKey(null)).toBeNull();
  });

  it('compare e-mail addresses without their case', () => {
    expect(emailKey(' Zhang@Example.org ')).toBe('zhang@example.org');
    expect(emailKey('none')).toBeNull();
  });

  it('join a name with each organisation and each work', () => {
    const keys = matchKeys({
      id: '1',
      nameZh: '张伟',
      nameEn: 'Zhang Wei',
      identityNumber: 'jzu:202417',
      orcid: null,
      email: null,
      organisationIds: ['o1'],
      works: ['10.1/x', '10.1/x'],
      terms: [],
    });
    expect(keys).toEqual([
      { kind: 'number', value: '202417' },
      { kind: 'name', value: 'wei zhang' },
      { kind: 'name_at_organisation', value: 'wei zhang @ o1' },
      { kind: 'name_with_work', value: 'wei zhang # 10.1/x' },
    ]);
  });
});
