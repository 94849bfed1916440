import { fillTemplate, type Bilingual, type Locale } from '@jiebang/kernel';

/** What the words of a notice are filled with: names of things, numbers; never the name of a person. */
export interface NoticeParams {
  readonly titleZh?: string;
  readonly titleEn?: string;
  readonly count?: number;
}

/** Every kind of notice with its words. `{title}` is the thing that it tells of. A kind that was sent once keeps its name. */
export const NOTICE_WORDS = {
  'need.screened': { zh: '需求“{title}”已完成初筛', en: 'The screening of your need “{title}” is done' },
  'need.info_requested': {
    zh: '初筛专家想进一步了解需求“{title}”，请答复',
    en: 'There is a question about your need “{title}”; please answer',
  },
  'need.pooled': { zh: '需求“{title}”已进入项目库', en: 'Your need “{title}” is in the project pool' },
  'need.declined': {
    zh: '需求“{title}”未被采纳，可查看原因',
    en: 'Your need “{title}” was declined; see why',
  },
  'need.merged': {
    zh: '需求“{title}”已并入一项相近的需求',
    en: 'Your need “{title}” was merged into a similar one',
  },
  'need.listed': { zh: '需求“{title}”已编入榜单', en: 'Your need “{title}” is on a challenge list' },
  'need.in_solution': { zh: '已有团队着手解决需求“{title}”', en: 'A team works on your need “{title}”' },
  'list.opened': {
    zh: '榜单“{title}”已发布，可以选题了',
    en: 'The list “{title}” is open; you can choose challenges',
  },
  'team.invited': { zh: '团队“{title}”邀请您加入', en: 'The team “{title}” invites you' },
  'team.joined': { zh: '有同学接受邀请，加入了团队“{title}”', en: 'An invited student has joined “{title}”' },
  'team.refused': { zh: '团队“{title}”的一份邀请被婉拒', en: 'An invitation to “{title}” was declined' },
  'team.applied': { zh: '有同学申请加入团队“{title}”', en: 'A student asks to join “{title}”' },
  'team.admitted': { zh: '团队“{title}”接受了您的申请', en: 'The team “{title}” has accepted you' },
  'team.rejected': {
    zh: '团队“{title}”未接受您的申请',
    en: 'The team “{title}” has declined your application',
  },
  'mentor.invited': {
    zh: '邀请您担任团队“{title}”的导师',
    en: 'You are invited to mentor the team “{title}”',
  },
  'mentor.invited_many': {
    zh: '邀请您担任 {count} 支团队的导师',
    en: 'You are invited to mentor {count} teams',
  },
  'mentor.accepted': {
    zh: '一位导师接受了团队“{title}”的邀请',
    en: 'A mentor has accepted the team “{title}”',
  },
  'mentor.declined': {
    zh: '一位导师婉拒了团队“{title}”，系统正在邀请下一位',
    en: 'A mentor has declined the team “{title}”; the next one is being asked',
  },
  'group.proposed': {
    zh: '匹配结果已发布，正在邀请团队“{title}”的导师',
    en: 'The matching is published; mentors for “{title}” are being invited',
  },
  'group.full': { zh: '团队“{title}”的导师组已全部接受', en: 'All mentors of “{title}” have accepted' },
  'group.confirmed': { zh: '团队“{title}”的导师组已确认', en: 'The mentor group of “{title}” is confirmed' },
  'group.exhausted': {
    zh: '团队“{title}”已无人可邀，需要人工配置导师',
    en: 'Nobody is left to invite for “{title}”; it needs to be placed by hand',
  },
  'run.finished': { zh: '“{title}”的匹配方案已算出', en: 'A matching plan for “{title}” is ready' },
  'run.published': { zh: '“{title}”的匹配结果已发布', en: 'The matching of “{title}” is published' },
  'proposal.sign': { zh: '申报书“{title}”等待您签署', en: 'The proposal “{title}” waits for your signature' },
  'proposal.signed': {
    zh: '一位成员签署了申报书“{title}”',
    en: 'A member has signed the proposal “{title}”',
  },
  'proposal.submitted': { zh: '申报书“{title}”已提交', en: 'The proposal “{title}” is submitted' },
  'proposal.returned': {
    zh: '申报书“{title}”被退回修改',
    en: 'The proposal “{title}” was returned for changes',
  },
  'outcome.info_requested': {
    zh: '项目办想进一步了解成果“{title}”，请补充',
    en: 'The office wants to know more about your outcome “{title}”',
  },
  'outcome.verified': { zh: '成果“{title}”已通过核验', en: 'Your outcome “{title}” is verified' },
  'outcome.graded': { zh: '成果“{title}”的两方评价已完成', en: 'Both sides have graded “{title}”' },
  'outcome.published': { zh: '成果“{title}”已发布', en: 'The outcome “{title}” is published' },
  'outcome.disputed': { zh: '成果“{title}”有异议，正在处理', en: 'The outcome “{title}” is disputed' },
  'outcome.retracted': { zh: '成果“{title}”已撤回', en: 'The outcome “{title}” was retracted' },
  'outcome.named': {
    zh: '成果“{title}”把您列为完成人，请确认',
    en: 'The outcome “{title}” names you; do you agree?',
  },
  'outcome.grade': { zh: '请您评价成果“{title}”', en: 'You are asked to grade the outcome “{title}”' },
  'import.problems': { zh: '导入文件“{title}”有需要修改的行', en: 'Rows of “{title}” need to be mended' },
  'import.ready': { zh: '导入文件“{title}”已通过检查', en: '“{title}” was checked and can be imported' },
  'import.done': { zh: '文件“{title}”已全部导入', en: 'All rows of “{title}” are imported' },
  'import.failed': {
    zh: '文件“{title}”导入失败，未写入任何数据',
    en: 'The import of “{title}” failed; nothing was written',
  },
  'search.digest': { zh: '有 {count} 条新结果：{title}', en: '{count} new for you: {title}' },
  'facility.asked': {
    zh: '有人向“{title}”提问，请答复',
    en: 'There is a question to “{title}”; please answer',
  },
  'facility.answered': { zh: '“{title}”答复了您的问题', en: '“{title}” has answered your question' },
  'licence.changed': { zh: '您的导师资格状态有变化', en: 'Your mentor licence has changed' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type NoticeKind = keyof typeof NOTICE_WORDS;

/** The notice in a language. A kind of an older version that is not known any more is its name. */
export function noticeText(kind: string, { titleZh, titleEn, count }: NoticeParams, locale: Locale): string {
  const words = (NOTICE_WORDS as Readonly<Record<string, Bilingual>>)[kind];
  if (!words) return kind;
  const title = (locale === 'en' ? titleEn || titleZh : titleZh || titleEn) ?? '';
  return fillTemplate(words[locale], { title, count: count ?? 1 });
}
