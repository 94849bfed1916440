import fc from 'fast-check';
import { readQuery, termsIn } from './query-reading.js';
import { standIn } from './synonyms.js';

const asked = (q: string) => readQuery(q).asked.trim();

describe('an abbreviation of several senses', () => {
  it.each([
    ['MI 心电图', '心肌梗死 心电图'],
    ['MI mitral valve', '二尖瓣反流 mitral valve'],
    ['EEG based MI decoding', '运动想象 EEG based decoding'],
    ['AD 认知', '阿尔茨海默病 认知'],
    ['主动脉 AD', '主动脉夹层 主动脉'],
    ['pd 透析', '腹膜透析 透析'],
    ['ＰＥ 孕產婦', '子痫前期 孕产妇'],
    ['CAD肺结节', '计算机辅助诊断 肺结节'],
  ])('is decided by the words beside it: %s', (q, expected) => {
    expect(asked(q)).toBe(expected);
  });

  it('finds all senses where nothing decides, and proposes them', () => {
    const { asked: undecided, senses } = readQuery('AD');
    expect(undecided).toBe(`${standIn('AD')} `);
    expect(senses.map(({ q }) => q)).toEqual(['主动脉夹层', '阿尔茨海默病', '特应性皮炎']);
    expect(readQuery('MI 支架').senses.map(({ zh }) => zh)).toEqual(['二尖瓣反流', '运动想象']);
  });

  it('is none in small letters where it is a word of every day, nor as a part of a longer name', () => {
    expect(asked('as good as gold')).toBe('as good as gold');
    expect(asked('AS 换瓣')).toBe('主动脉瓣狭窄 换瓣');
    expect(asked('LC-MS')).not.toBe('LC-MS 质谱');
    expect(asked('MS2 lab')).toBe('MS2 lab');
  });
});

describe('a question', () => {
  it.each([
    ['如何减少监护仪的误报警', '监护仪'],
    ['有没有办法不抽血就能查贫血？', '贫血'],
    ['how to prevent blood clots in hospital', 'blood clots'],
    ['谁会做有限元分析', '有限元分析'],
  ])('is asked by its terms: %s', (q, expected) => expect(asked(q)).toBe(expected));

  it('without any term of the field stays as it is', () => {
    expect(asked('谁是张伟')).toBe('谁是张伟');
  });
});

describe('any other query', () => {
  it('stays as it is, but for its script', () => {
    expect(readQuery('手術機器人 navig')).toEqual({ asked: '手术机器人 navig', senses: [] });
    expect(readQuery('ECMO')).toEqual({ asked: 'ECMO', senses: [] });
    expect(readQuery('')).toEqual({ asked: '', senses: [] });
  });

  it('never fails', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (q) => typeof readQuery(q).asked === 'string'));
  });
});

it('finds terms in a text, the longest at each place', () => {
  expect(termsIn('用毫米波雷达做跌倒检测 with digital twin and VR')).toEqual([
    '毫米波雷达',
    '跌倒检测',
    'digital twin',
  ]);
});
