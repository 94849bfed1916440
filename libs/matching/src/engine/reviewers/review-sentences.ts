import type { ReviewShortfall, ReviewShortfallReason } from './review.result.js';
import type { Language } from '../explanation/reason-sentences.js';

const WHAT: Record<ReviewShortfall['kind'], Record<Language, string>> = {
  'open-seat': { zh: '评审席位空缺', en: 'open review seat(s)' },
  'second-discipline': { zh: '缺少第二学科评审专家', en: 'more reviewer(s) of the second discipline wanted' },
  external: { zh: '缺少外单位评审专家', en: 'more external reviewer(s) wanted' },
};

/** What a proposal's reviewers lack, and why, in one sentence. Pure. */
export function shortfallSentence(shortfall: ReviewShortfall, language: Language): string {
  const { kind, missing, reason } = shortfall;
  const why = WHY[reason](shortfall)[language];
  return language === 'zh'
    ? `${WHAT[kind].zh}（${missing} 人）：${why}。`
    : `${missing} ${WHAT[kind].en}: ${why}.`;
}

const WHY: Record<ReviewShortfallReason, (shortfall: ReviewShortfall) => Record<Language, string>> = {
  'no-candidates': () => ({ zh: '没有这类专家', en: 'there is nobody of this kind' }),
  'all-conflicted': ({ conflicted }) => ({
    zh: `${conflicted} 位专家均须回避`,
    en: `all ${conflicted} have a conflict of interest`,
  }),
  'all-full': ({ full, conflicted }) => ({
    zh: `${full} 位专家的评审量均已达上限，另有 ${conflicted} 位须回避`,
    en: `${full} carry as many reviews as their cap allows, ${conflicted} have a conflict of interest`,
  }),
  'too-few-candidates': ({ candidates, conflicted, full }) => ({
    zh: `共 ${candidates} 位专家，其中 ${conflicted} 位须回避、${full} 位已达上限，所余不足`,
    en: `of ${candidates} experts ${conflicted} have a conflict of interest and ${full} are full, too few are left`,
  }),
  'no-seat-left': () => ({
    zh: '评审席位不足以同时满足两项要求',
    en: 'the seats do not suffice for both requirements',
  }),
  'capacity-exhausted': ({ contested }) => ({
    zh: `可选的 ${contested.length} 位专家名额均已用于其他申报书，换人只会使别处空缺`,
    en: `the ${contested.length} who could all review other proposals, and any exchange would open as much there`,
  }),
  'stopped-early': () => ({
    zh: '求解提前停止，尚未处理',
    en: 'the search was stopped before it was decided',
  }),
};
