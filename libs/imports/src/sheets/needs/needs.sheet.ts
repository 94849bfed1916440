import { CONFIDENTIALITY_TIERS, MAX_TARGETS, type Confidentiality } from '@jiebang/challenges';
import type { Bilingual } from '@jiebang/kernel';
import { defineSheet, type SheetValues } from '@jiebang/platform/spreadsheet';
import { departmentOptions, disciplineOptions } from '../vocabulary-options.js';
import { targetFromText } from './target-text.js';

const TIERS: Readonly<Record<Confidentiality, Bilingual>> = {
  open: { zh: '公开', en: 'Open' },
  internal: { zh: '内部', en: 'Internal' },
  confidential: { zh: '保密', en: 'Confidential' },
};

const LONG = 5_000;

/** Clinical needs that were handed in to the project office: each becomes a draft of the clinician who owns it. */
export const needsSheet = defineSheet({
  name: 'needs',
  titleZh: '临床需求',
  titleEn: 'Clinical needs',
  columns: [
    {
      key: 'owner',
      kind: 'text',
      titleZh: '提出人工号',
      titleEn: "Owner's identity number",
      required: true,
      max: 64,
      help: {
        zh: '须为已登记人员；需求成为其草稿，由其补全并提交。',
        en: 'Somebody registered; the need becomes their draft, which they complete and submit.',
      },
    },
    {
      key: 'programme',
      kind: 'text',
      titleZh: '项目计划',
      titleEn: 'Programme',
      max: 200,
      help: { zh: '计划的中文或英文名称。', en: 'Its Chinese or English name.' },
    },
    { key: 'titleZh', kind: 'text', titleZh: '标题', titleEn: 'Chinese title', required: true, max: 200 },
    { key: 'titleEn', kind: 'text', titleZh: '英文标题', titleEn: 'English title', max: 200 },
    { key: 'scene', kind: 'text', titleZh: '临床场景', titleEn: 'Clinical scene', max: LONG },
    { key: 'currentPractice', kind: 'text', titleZh: '目前做法', titleEn: 'Current practice', max: LONG },
    { key: 'harmAndCost', kind: 'text', titleZh: '危害与代价', titleEn: 'Harm and cost', max: LONG },
    {
      key: 'targets',
      kind: 'list',
      titleZh: '预期指标',
      titleEn: 'Targets',
      maxItems: MAX_TARGETS,
      max: 900,
      check: (item) =>
        targetFromText(item)
          ? null
          : {
              code: 'BAD_TARGET',
              zh: `“${item.slice(0, 40)}”应写作“名称 | ≥ | 95 | 单位 | 备注”，区间写作“名称 | 介于 | 5 ~ 10 | 单位”。`,
              en: `"${item.slice(0, 40)}" should read "name | ≥ | 95 | unit | note", a range "name | between | 5 ~ 10 | unit".`,
            },
      help: {
        zh: '每行一项：名称 | ≥ | 95 | 单位 | 备注；比较符 ≥ ≤ > < = 介于。',
        en: 'One a line: name | ≥ | 95 | unit | note; comparators ≥ ≤ > < = between.',
      },
    },
    { key: 'keywords', kind: 'list', titleZh: '关键词', titleEn: 'Keywords', maxItems: 20, max: 60 },
    { key: 'disease', kind: 'text', titleZh: '疾病', titleEn: 'Disease', max: 200 },
    {
      key: 'departmentCodes',
      kind: 'codeList',
      titleZh: '科室',
      titleEn: 'Departments',
      maxItems: 10,
      options: departmentOptions,
    },
    {
      key: 'disciplineCodes',
      kind: 'codeList',
      titleZh: '学科',
      titleEn: 'Disciplines',
      maxItems: 10,
      options: disciplineOptions,
    },
    { key: 'samplesAndData', kind: 'text', titleZh: '样本与数据', titleEn: 'Samples and data', max: LONG },
    { key: 'ethicsNeeded', kind: 'boolean', titleZh: '需伦理审查', titleEn: 'Ethics review needed' },
    { key: 'ethicsNote', kind: 'text', titleZh: '伦理说明', titleEn: 'Ethics note', max: 1_000 },
    {
      key: 'hgrInvolved',
      kind: 'boolean',
      titleZh: '涉及人类遗传资源',
      titleEn: 'Human genetic resources involved',
    },
    { key: 'hgrNote', kind: 'text', titleZh: '遗传资源说明', titleEn: 'Genetic resources note', max: 1_000 },
    {
      key: 'confidentiality',
      kind: 'enum',
      titleZh: '保密等级',
      titleEn: 'Confidentiality',
      options: CONFIDENTIALITY_TIERS.map((value) => ({
        value,
        titleZh: TIERS[value].zh,
        titleEn: TIERS[value].en,
      })),
    },
    {
      key: 'confidentialDetails',
      kind: 'text',
      titleZh: '保密细节',
      titleEn: 'Confidential details',
      max: LONG,
    },
    { key: 'budgetFen', kind: 'fen', titleZh: '预算（元）', titleEn: 'Budget (yuan)' },
    { key: 'deadlineOn', kind: 'date', titleZh: '期望完成日期', titleEn: 'Wanted by' },
  ],
});

export type NeedsSheet = typeof needsSheet;
export type NeedValues = SheetValues<NeedsSheet>;
