import fc from 'fast-check';
import { corrections } from './corrections.js';
import { nearestQueries, proposalsFor } from './nearest-queries.js';

describe('corrections', () => {
  it.each([
    ['超生换能器', '超声换能器'],
    ['康富机器人', '康复机器人'],
    ['便携式胡吸机', '便携式呼吸机'],
    ['人工耳窝 儿童', '人工耳蜗 儿童'],
    ['naojijiekou', '脑机接口'],
    ['njjk', '脑机接口'],
    ['ultrasuond transduser', 'ultrasound transducer'],
    ['Alzhiemer', 'alzheimer'],
  ])('of %s', (q, expected) => expect(corrections(q)).toContain(expected));

  it.each(['超声换能器', '心肌梗死', 'ultrasound', '张伟', 'ECMO', '', '骨科'])('of %j: none', (q) => {
    expect(corrections(q)).toEqual([]);
  });

  it('never propose what was typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (q) => !corrections(q).includes(q)));
  });
});

describe('the nearest queries', () => {
  it('are other spellings, then the terms in it, then all but the first word', () => {
    expect(nearestQueries('智慧呼吸机支架', false)).toEqual(['呼吸机', '呼吸机支架']);
    expect(nearestQueries('便携式胡吸机', true)).toEqual(['便携式呼吸机']);
    expect(nearestQueries('骨科 支架', true)).toEqual([]);
    expect(nearestQueries('张伟明', false)).toEqual([]);
  });
});

describe('proposals', () => {
  it('are the open senses, and other spellings where there is little', () => {
    expect(proposalsFor('PD', false).map(({ en }) => en)).toEqual([
      "Parkinson's disease",
      'peritoneal dialysis',
    ]);
    expect(proposalsFor('超生换能器', false)).toEqual([]);
    expect(proposalsFor('超生换能器', true)).toEqual([
      { q: '超声换能器', zh: '超声换能器', en: 'ultrasound transducer' },
    ]);
  });
});
