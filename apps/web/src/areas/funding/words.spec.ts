import { wordsIn } from './words.js';

describe('the length of a text', () => {
  it('counts Chinese by character and the rest by word', () => {
    expect(wordsIn('')).toBe(0);
    expect(wordsIn('柔性内镜，直径 3.5 毫米。')).toBe(9);
    expect(wordsIn("A soft endoscope's tip, half-rigid.")).toBe(5);
    expect(wordsIn('用MRI测量')).toBe(4);
  });
});
