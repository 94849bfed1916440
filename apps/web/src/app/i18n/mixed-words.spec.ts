import { halfFor, keywordsFor, wordsOf } from './mixed-words.js';

describe('words that stand there in both languages', () => {
  it('shows a reader those of their language, and all where there are none', () => {
    expect(wordsOf('en', ['失能', 'usability', '压疮'])).toEqual(['usability']);
    expect(wordsOf('zh-CN', ['失能', 'usability'])).toEqual(['失能']);
    expect(wordsOf('en', ['失能'])).toEqual(['失能']);
  });

  it('halves keywords that go in pairs, and no others', () => {
    const pairs = ['侧向层析', 'lateral flow assay', '微流控', 'microfluidics'];
    expect(keywordsFor('zh-CN', pairs)).toEqual(['侧向层析', '微流控']);
    expect(keywordsFor('en', pairs)).toEqual(['lateral flow assay', 'microfluidics']);
    expect(keywordsFor('en', ['侧向层析', 'ELISA', '微流控'])).toEqual(['侧向层析', 'ELISA', '微流控']);
    expect(keywordsFor('zh-CN', [])).toEqual([]);
  });

  it('halves a name that was given in both languages', () => {
    expect(halfFor('en', '出结果时间 · Time to result')).toBe('Time to result');
    expect(halfFor('zh-CN', '出结果时间 · Time to result')).toBe('出结果时间');
    expect(halfFor('en', '出结果时间')).toBe('出结果时间');
    expect(halfFor('zh-CN', 'Size · weight')).toBe('Size · weight');
  });
});
