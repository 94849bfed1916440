import type { Reason } from './reasons.js';
import type { OpenSeatReason } from '../run/match-solution.js';
import type { AffinityComponent, CohesionKind } from '../snapshot/match-snapshot.js';

export type Language = 'zh' | 'en';

/** Names for the ids and codes in a reason; the default shows them as they are. */
export interface ReasonNames {
  mentor?(id: string): string;
  slot?(code: string, language: Language): string;
  discipline?(code: string, language: Language): string;
  /** Without it other teams are not named. */
  team?(id: string): string;
}

const KINDS: Record<CohesionKind, Record<Language, string>> = {
  campus: { zh: '同一校区', en: 'same campus' },
  collaboration: { zh: '曾经合作', en: 'worked together before' },
  availability: { zh: '共同空闲时间', en: 'free at the same time' },
  language: { zh: '共同语言', en: 'common language' },
  methods: { zh: '方法互补', en: 'complementary methods' },
};

const COMPONENTS: Record<AffinityComponent, Record<Language, string>> = {
  text: { zh: '题目文本', en: 'topic' },
  discipline: { zh: '学科', en: 'discipline' },
  methods: { zh: '方法', en: 'methods' },
  instruments: { zh: '仪器', en: 'instruments' },
  evidence: { zh: '近年成果', en: 'recent work' },
  availability: { zh: '共同空闲时间', en: 'common free time' },
  preference: { zh: '双方意愿', en: 'wishes' },
  semantic: { zh: '语义相似度', en: 'semantic similarity' },
};

/** Those that a reader of the language reads; all of them where there are none. Words of both languages may be shared. */
export function wordsOfLanguage(words: readonly string[], language: Language): readonly string[] {
  const read = words.filter((word) => /\p{Script=Han}/u.test(word) === (language === 'zh'));
  return read.length > 0 ? read : words;
}

/** One sentence for people. Pure: the same reason gives the same words. */
export function reasonSentence(reason: Reason, language: Language, names: ReasonNames = {}): string {
  const mentor = (id: string): string => names.mentor?.(id) ?? id;
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const list = (items: readonly string[]): string => items.join(say('、', ', '));
  switch (reason.code) {
    case 'locked':
      return say('该席位由管理员指定。', 'This seat was fixed by an administrator.');
    case 'shared-terms':
      return say(
        `共同关键词：${list(wordsOfLanguage(reason.terms, language))}。`,
        `Shared words: ${list(wordsOfLanguage(reason.terms, language))}.`,
      );
    case 'shared-disciplines': {
      const disciplines = list(reason.disciplines.map((code) => names.discipline?.(code, language) ?? code));
      return say(`学科相同或相近：${disciplines}。`, `Same or neighbouring disciplines: ${disciplines}.`);
    }
    case 'shared-methods':
      return say(
        `掌握团队所需方法：${list(reason.methods)}。`,
        `Has the methods wanted: ${list(reason.methods)}.`,
      );
    case 'shared-instruments':
      return say(
        `可提供所需仪器：${list(reason.instruments)}。`,
        `Has the instruments wanted: ${list(reason.instruments)}.`,
      );
    case 'evidence-fits':
      return say(
        `近年成果与题目相符（${reason.percent} 分）。`,
        `Recent work fits the topic (${reason.percent} of 100).`,
      );
    case 'availability-fits':
      return say(
        `共同空闲时间满足所需的 ${reason.percent}%。`,
        `Common free time covers ${reason.percent}% of what is wanted.`,
      );
    case 'preference':
      return say(`双方意愿：${reason.percent} 分。`, `Wishes of both sides: ${reason.percent} of 100.`);
    case 'cohesion': {
      const kinds = list(reason.kinds.map((kind) => KINDS[kind][language]));
      return say(
        `与同组导师 ${mentor(reason.mentorId)}：${kinds}。`,
        `With ${mentor(reason.mentorId)} of the same group: ${kinds}.`,
      );
    }
    case 'contested-mentor':
      return say(
        `该导师名额紧张：多一个名额最多可使总分提高约 ${points(reason.points)} 分。`,
        `This mentor is in demand: one more place would add at most about ${points(reason.points)} points to the whole plan.`,
      );
    case 'rivals':
      return say(
        `共有 ${reason.teams} 个团队竞争该导师的 ${reason.places} 个名额。`,
        `${counted(reason.teams, 'team')} compete for this mentor's ${counted(reason.places, 'place')}.`,
      );
    case 'indispensable-mentor':
      return say(
        '该导师名额稀缺：少一个名额就会有席位空缺。',
        'This mentor is indispensable: with one place less a seat would stay open.',
      );
    case 'next-best':
      return reason.points >= 0
        ? say(
            `次优人选 ${mentor(reason.mentorId)}，改选将损失 ${points(reason.points)} 分。`,
            `Next best is ${mentor(reason.mentorId)}; choosing them instead would cost ${points(reason.points)} points.`,
          )
        : say(
            `人选 ${mentor(reason.mentorId)} 可高出 ${points(-reason.points)} 分，但该席位已指定或搜索提前停止。`,
            `${mentor(reason.mentorId)} would bring ${points(-reason.points)} points more, but the seat is fixed or the search was stopped early.`,
          );
    case 'would-be-chosen':
      return wouldBeChosen(reason, language, mentor(reason.mentorId));
    case 'no-free-alternative':
      return say('没有其他尚有名额的合适人选。', 'Nobody else who fits has a place left.');
    case 'better-but-taken':
      return say(
        `${mentor(reason.mentorId)} 亲和度高出 ${points(reason.points)} 分，但名额已用于对整体更有利的团队。`,
        `${mentor(reason.mentorId)} fits ${points(reason.points)} points better, but their places do more good in other teams.`,
      );
    case 'taken-by': {
      const team = names.team?.(reason.teamId) ?? say('另一团队', 'another team');
      const gain = points(reason.gain);
      return reason.loss === null
        ? say(
            `${mentor(reason.mentorId)} 已在${team}：本组可增加 ${gain} 分，但该组席位将空缺。`,
            `${mentor(reason.mentorId)} is with ${team}: here they would add ${gain} points, but that seat would stay open.`,
          )
        : say(
            `${mentor(reason.mentorId)} 已在${team}：本组可增加 ${gain} 分，但该组将损失 ${points(reason.loss)} 分。`,
            `${mentor(reason.mentorId)} is with ${team}: here they would add ${gain} points, there ${points(reason.loss)} would be lost.`,
          );
    }
    case 'place-would-change':
      return say(
        `如果 ${mentor(reason.mentorId)} 多一个名额并给予本组，可增加 ${points(reason.points)} 分。`,
        `One more place of ${mentor(reason.mentorId)}, given to this team, would add ${points(reason.points)} points here.`,
      );
    case 'group-standing':
      return say(
        `本组价值 ${points(reason.points)} 分，不低于 ${reason.percent}% 的导师组（最低 ${points(reason.worst)} 分，中位数 ${points(reason.median)} 分）。`,
        `This group is worth ${points(reason.points)} points, no less than ${reason.percent}% of all groups (lowest ${points(reason.worst)}, median ${points(reason.median)}).`,
      );
    case 'relief-place': {
      const shown = list(reason.mentorIds.map(mentor));
      const more = reason.count > reason.mentorIds.length;
      return say(
        `以下导师中任一位增加一个名额即可多补上一个席位：${shown}${more ? `等 ${reason.count} 位` : ''}。`,
        `One more place with any of these mentors would fill one more seat: ${shown}${more ? ` (${reason.count} in all)` : ''}.`,
      );
    }
    case 'relief-veto':
      return say(
        `有 ${reason.count} 位被回避的导师尚有名额：解除其中一项回避即可补上。`,
        `Lifting one of ${counted(reason.count, 'veto', 'vetoes')} whose mentor has a place left would fill it.`,
      );
    case 'relief-wider':
      return say(
        `候选名单仅保留了 ${reason.eligible} 位中的 ${reason.kept} 位：放宽名单可能补上。`,
        `Only ${reason.kept} of ${counted(reason.eligible, 'possible mentor')} were considered: a wider list may fill it.`,
      );
    case 'relief-mentor': {
      const slot = names.slot?.(reason.slot, language) ?? reason.slot;
      return say(`需要增加一位可担任${slot}的导师。`, `One more mentor who may be ${slot} is needed.`);
    }
    case 'relief-cost':
      return say('提高席位空缺的代价即可补上。', 'A higher price of an open seat would fill it.');
    case 'relief-time':
      return say('让求解继续进行即可处理。', 'Letting the search run to its end would decide it.');
    case 'open-seat': {
      const slot = names.slot?.(reason.slot, language) ?? reason.slot;
      return say(`${slot}席位空缺：`, `The ${slot} seat is open: `) + openSentence(reason, language);
    }
  }
}

/** Points of 100, one decimal, from affinity units; whole points need no decimal. */
function points(value: number): string {
  return String(Math.round(value / 1000) / 10);
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function wouldBeChosen(
  { points: margin, component, from, to }: Extract<Reason, { code: 'would-be-chosen' }>,
  language: Language,
  mentor: string,
): string {
  // Rounded up: with what is shown it would indeed be enough.
  const needed = String(Math.ceil(margin / 1000) / 10);
  if (component === undefined) {
    return language === 'zh'
      ? `${mentor} 的亲和度需提高 ${needed} 分才会入选。`
      : `${mentor} would be chosen with ${needed} points more.`;
  }
  const name = COMPONENTS[component][language];
  return language === 'zh'
    ? `${mentor} 的亲和度需提高 ${needed} 分才会入选，例如${name}由 ${from}% 升至 ${to}%。`
    : `${mentor} would be chosen with ${needed} points more, for instance if their ${name} rose from ${from}% to ${to}%.`;
}

function openSentence(reason: Extract<Reason, { code: 'open-seat' }>, language: Language): string {
  const { seats, mentors, places, vetoed } = reason;
  const sentences: Record<OpenSeatReason, Record<Language, string>> = {
    'no-candidates': {
      zh: '没有任何导师可担任该角色。',
      en: 'no mentor can take this role.',
    },
    'all-vetoed': {
      zh: `可担任的 ${vetoed} 位导师均因回避被排除。`,
      en: `all ${vetoed} mentors who could take it are excluded by conflicts of interest.`,
    },
    'all-full': {
      zh: '可担任的导师本轮名额均已用完。',
      en: 'every mentor who could take it has no place left in this run.',
    },
    'too-few-candidates': {
      zh: '候选导师少于席位数。',
      en: 'there are fewer candidates than seats.',
    },
    'capacity-exhausted': {
      zh: `${seats} 个席位只能由同样的 ${mentors} 位导师担任，名额共 ${places} 个。`,
      en: `these ${seats} seats share only ${mentors} mentors with ${places} places.`,
    },
    'beyond-budget': {
      zh: '要补上此席位，须变动的其他席位将超过允许的数目。',
      en: 'filling it would change more of the other seats than was allowed.',
    },
    'below-unfilled-cost': {
      zh: '剩余人选的匹配价值低于设定的底线。',
      en: 'who is left is worth less than the stated floor.',
    },
    'person-already-in-group': {
      zh: '仅剩的人选已在本组担任其他角色。',
      en: 'the only person left already has another seat in this group.',
    },
    'stopped-early': {
      zh: '求解提前停止，尚未处理。',
      en: 'the search was stopped before it came to this seat.',
    },
  };
  return sentences[reason.reason][language];
}
