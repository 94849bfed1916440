import { jiebaCutter } from './jieba-cutter.js';
import { computeAffinities, createTokenizer, tokenizeSnapshot } from '../engine/engine.js';
import { mentor, snapshot, team } from '../engine/snapshot/snapshot.fixture.js';

describe('jiebaCutter', () => {
  it('gives the words of the dictionary, also inside longer ones', () => {
    expect(jiebaCutter('中华人民共和国')).toEqual(
      expect.arrayContaining(['中华', '人民', '共和国', '中华人民共和国']),
    );
  });

  it('makes terms without the noise of neighbouring pairs, and pairs where it knows no word', () => {
    const tokenize = createTokenizer([], jiebaCutter);
    expect(tokenize('深度学习')).toEqual(['深度', '学习']);
    expect(createTokenizer([])('深度学习')).toContain('度学');
    expect(tokenize('锝氟')).toEqual(['锝氟']);
  });

  it('goes into a snapshot once, after which nobody needs it', () => {
    const input = snapshot({
      teams: [team('t', '心梗患者的超声心动图')],
      mentors: [
        mentor('m', 'clinician', {
          topic: { text: '超声检查' },
          evidence: [{ topic: { text: '心脏' }, year: 2020 }],
        }),
      ],
    });
    const tokenized = tokenizeSnapshot(input, jiebaCutter);
    expect(tokenized.teams[0]?.topic.terms).toEqual(expect.arrayContaining(['心梗', '患者', '超声']));
    expect(tokenizeSnapshot(tokenized)).toEqual(tokenized);
    expect(computeAffinities(tokenized)).toEqual(computeAffinities(input, { cutHan: jiebaCutter }));
  });
});
