import type { Id } from '@jiebang/kernel';
import { digestLine, totalOf, type DigestEntry } from './digest.js';

const entry = (searchId: string, name: string, count: number): DigestEntry => ({
  searchId: searchId as Id,
  name,
  count,
  hits: [],
});

describe('the words of a digest', () => {
  const challenges = [{ challengeId: 'c' as Id, reasons: [] }];

  it('name the searches with the most first, and what fits', () => {
    const entries = [entry('a', '心梗', 2), entry('b', 'ultrasound', 7)];
    const firsts = new Map([['b' as Id, { titleZh: '可降解封堵器', titleEn: 'Degradable occluder' }]]);
    expect(digestLine({ entries, challenges }, firsts)).toEqual({
      titleZh: '“ultrasound”7 条（可降解封堵器等），“心梗”2 条，适合您的榜题 1 道',
      titleEn: '“ultrasound” 7 (Degradable occluder, …), “心梗” 2, challenges for you 1',
    });
    expect(totalOf({ entries, challenges })).toBe(10);
  });

  it('stop after three', () => {
    const entries = ['a', 'b', 'c', 'd'].map((id) => entry(id, id, 1));
    expect(digestLine({ entries, challenges: [] }, new Map())).toEqual({
      titleZh: '“a”1 条，“b”1 条，“c”1 条……',
      titleEn: '“a” 1, “b” 1, “c” 1, …',
    });
  });
});
