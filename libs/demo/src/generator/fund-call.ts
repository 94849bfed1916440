import facts from '../facts/seed-fund.json' with { type: 'json' };
import { addDays, shanghaiInstant, yearOf } from './calendar.js';
import { OPEN_LIST } from './challenges.js';
import type { DemoOptions } from './demo.types.js';
import type { DemoCall } from './programme.types.js';

/** The seed-fund call, open since two weeks. Its rules follow published ones; their sources stand with them. */
export function fundCall({ referenceDate }: DemoOptions): DemoCall {
  const year = yearOf(referenceDate);
  return {
    key: 'call:seed',
    titleZh: `${year} 年交叉种子基金（演示）`,
    titleEn: `${year} Cross-disciplinary Seed Fund (demo)`,
    descriptionZh: '资助学生团队在临床、基础和工程三位导师指导下，就榜单中的一个榜题做出第一版解决方案。',
    descriptionEn:
      'For student teams that make a first solution to one challenge of the list, guided by a clinician, a scientist and an engineer.',
    state: 'open',
    opensAt: shanghaiInstant(addDays(referenceDate, -14), 9),
    closesAt: shanghaiInstant(addDays(referenceDate, facts.submissionWindowDays - 14), 17),
    listKey: OPEN_LIST,
    ceilingFen: facts.ceilingFen,
    durationMonthsMax: facts.durationMonthsMax,
    teamSizeMin: 3,
    teamSizeMax: 4,
    rules: facts.rules,
    rubric: facts.rubric,
  };
}
