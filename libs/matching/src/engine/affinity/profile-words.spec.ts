import { WordCounter } from './profile-words.js';

describe('the words of a profile that count', () => {
  const counter = new WordCounter([
    ['心肌梗死', '心梗', 'myocardial infarction', 'AMI'],
    ['深度学习', 'deep learning'],
  ]);

  it('are those of both languages, with what counts as the same', () => {
    const [first] = counter.words('心梗 的 early warning of AMI');
    expect(first).toEqual({
      word: '心梗',
      times: 2,
      sameAs: ['心肌梗死', 'myocardial infarction', 'AMI'],
    });
  });

  it('leave out grammar and the pieces of longer words', () => {
    const words = counter.words('deep learning for the heart').map(({ word }) => word);
    expect(words).toEqual(['deep learning', 'heart']);
  });

  it('name what a method counts as', () => {
    expect(counter.sameAs('Deep Learning')).toEqual(['深度学习']);
    expect(counter.sameAs('ELISA')).toEqual([]);
  });
});
