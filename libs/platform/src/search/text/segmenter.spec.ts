import fc from 'fast-check';
import { queryWords } from './query-words.js';
import { Segmenter } from './segmenter.js';

const plain = new Segmenter();
const words = (text: string, segmenter = plain) => segmenter.words(text).map(({ word }) => word);

describe('Segmenter', () => {
  it('cuts Chinese as Meilisearch does: jieba without guessing, then short words', () => {
    expect(words('人人生而自由，在一律平等。')).toEqual(['人人', '生', '而', '自由', '在', '一律', '平等']);
    expect(words('恶作剧般')).toEqual(['恶作剧', '般']);
    expect(words('我从2025年开始学习Rust语言。')).toEqual([
      '我',
      '从',
      '2025',
      '年',
      '开始',
      '学习',
      'rust',
      '语言',
    ]);
  });

  it('folds case, accents and width', () => {
    expect(words('Café ＭＲＩ Ｘ２')).toEqual(['cafe', 'mri', 'x2']);
  });

  it('takes traditional characters for simplified ones, in their places', () => {
    const found = plain.words('顱內壓監測與乾坤');
    expect(found.map(({ word }) => word)).toEqual(words('颅内压监测与乾坤'));
    expect(found[0]).toMatchObject({ start: 0 });
    expect(queryWords('手術機器人', plain).words).toEqual(['手术', '机器', '人']);
    expect(words('顱內壓', new Segmenter(['颅内压']))).toEqual(['颅内压']);
  });

  it('keeps terms of the dictionary whole, the longest first', () => {
    const segmenter = new Segmenter(['海默', '阿尔茨海默病', 'not Han']);
    expect(words('老年阿尔茨海默病患者', segmenter)).toEqual(['老年', '阿尔茨海默病', '患者']);
  });

  it('notes where a sentence or a line ends', () => {
    const breaks = plain.words('one two. three\nfour').map(({ afterBreak }) => afterBreak);
    expect(breaks).toEqual([false, false, true, true]);
  });

  it('gives words in their order that stand where they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const { start, end, word } of plain.words(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(words(text.slice(start, end)).join('')).toBe(word);
          last = end;
        }
      }),
    );
  });
});

describe('queryWords', () => {
  it('stops after ten words', () => {
    expect(queryWords('a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 a11 a12', plain)).toEqual({
      words: ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9', 'a10'],
      lastIsPrefix: false,
    });
  });

  it('drops words that say nothing, unless more may follow', () => {
    expect(queryWords('the school of ', plain)).toEqual({ words: ['school'], lastIsPrefix: false });
    expect(queryWords('school of', plain)).toEqual({ words: ['school', 'of'], lastIsPrefix: true });
  });

  it('knows no phrases and no exclusions', () => {
    expect(queryWords('"heart -rate" -- x', plain).words).toEqual(['heart', 'rate', 'x']);
  });
});
