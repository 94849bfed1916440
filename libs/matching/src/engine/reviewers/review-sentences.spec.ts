import { shortfallSentence } from './review-sentences.js';
import type { ReviewShortfall, ReviewShortfallReason } from './review.result.js';

const REASONS: ReviewShortfallReason[] = [
  'no-candidates',
  'all-conflicted',
  'all-full',
  'too-few-candidates',
  'no-seat-left',
  'capacity-exhausted',
  'stopped-early',
];

describe('shortfallSentence', () => {
  const shortfall: ReviewShortfall = {
    proposal: 0,
    kind: 'second-discipline',
    missing: 1,
    reason: 'all-conflicted',
    candidates: 3,
    conflicted: 3,
    full: 0,
    contested: [],
  };

  it.each(REASONS)('says %s of every kind in both languages', (reason) => {
    for (const kind of ['open-seat', 'second-discipline', 'external'] as const) {
      expect(shortfallSentence({ ...shortfall, kind, reason }, 'zh')).toMatch(/^[\u4e00-\u9fff].*。$/);
      expect(shortfallSentence({ ...shortfall, kind, reason }, 'en')).toMatch(/^1 [a-z].*\.$/);
    }
  });

  it('gives the numbers', () => {
    expect(shortfallSentence(shortfall, 'en')).toBe(
      '1 more reviewer(s) of the second discipline wanted: all 3 have a conflict of interest.',
    );
    expect(shortfallSentence(shortfall, 'zh')).toBe('缺少第二学科评审专家（1 人）：3 位专家均须回避。');
  });
});
