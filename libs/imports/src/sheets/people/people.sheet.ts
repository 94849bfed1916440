import { IDENTITY_RULES, isIdentityNumber, isOrcid } from '@jiebang/identity';
import { MOST_CAPACITY } from '@jiebang/people';
import { defineSheet, type SheetOption, type SheetValues } from '@jiebang/platform/spreadsheet';
import { disciplineOptions } from '../vocabulary-options.js';
import { NO_TERM } from './term-columns.js';

const KINDS: readonly SheetOption[] = [
  { value: 'clinician', titleZh: '临床医生', titleEn: 'Clinician' },
  { value: 'scientist', titleZh: '基础研究者', titleEn: 'Scientist' },
  { value: 'engineer', titleZh: '工程师', titleEn: 'Engineer' },
  { value: 'student', titleZh: '学生', titleEn: 'Student' },
  { value: 'enterprise', titleZh: '企业导师', titleEn: 'Enterprise mentor' },
  { value: 'tech_manager', titleZh: '技术经理人', titleEn: 'Technology manager' },
];

const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,188}\.[^\s@.]{2,}$/;

/** People with what matching needs of them first. Whoever is known by the number or the ORCID is updated. */
export const peopleSheet = defineSheet({
  name: 'people',
  titleZh: '人员',
  titleEn: 'People',
  columns: [
    {
      key: 'identityNumber',
      kind: 'text',
      titleZh: '工号（学号）',
      titleEn: 'Identity number',
      unique: true,
      max: 64,
      check: (value) =>
        isIdentityNumber(value)
          ? null
          : { code: 'BAD_IDENTITY_NUMBER', ...IDENTITY_RULES.BAD_IDENTITY_NUMBER },
      help: {
        zh: '工号（学号）与 ORCID 至少填一项；据此识别是否为已登记人员。邮箱不能作为身份。',
        en: 'Give this, the ORCID or both: people are recognised by them. An e-mail address is no identity.',
      },
    },
    {
      key: 'orcid',
      kind: 'text',
      titleZh: 'ORCID',
      titleEn: 'ORCID iD',
      unique: true,
      max: 19,
      check: (value) => (isOrcid(value) ? null : { code: 'BAD_ORCID', ...IDENTITY_RULES.BAD_ORCID }),
      help: { zh: '如 0000-0002-1825-0097。', en: 'Such as 0000-0002-1825-0097.' },
    },
    { key: 'nameZh', kind: 'text', titleZh: '姓名', titleEn: 'Chinese name', required: true, max: 100 },
    { key: 'nameEn', kind: 'text', titleZh: '英文姓名', titleEn: 'English name', required: true, max: 200 },
    {
      key: 'email',
      kind: 'text',
      titleZh: '邮箱',
      titleEn: 'E-mail',
      max: 254,
      check: (value) =>
        EMAIL.test(value)
          ? null
          : { code: 'BAD_EMAIL', zh: '邮箱格式不正确。', en: 'Not a valid e-mail address.' },
    },
    { key: 'kind', kind: 'enum', titleZh: '身份', titleEn: 'Kind', required: true, options: KINDS },
    {
      key: 'organisation',
      kind: 'text',
      titleZh: '单位',
      titleEn: 'Organisation',
      max: 800,
      help: {
        zh: '自上而下的完整路径，如“示例大学 / 医学院 / 心内科”；单位须已存在。填写后成为其主要任职。',
        en: 'The path from the top, "University / School / Department"; it has to exist. Becomes the main post.',
      },
    },
    { key: 'titleZh', kind: 'text', titleZh: '职务（职称）', titleEn: 'Title', max: 100 },
    { key: 'titleEn', kind: 'text', titleZh: '英文职务', titleEn: 'English title', max: 200 },
    {
      key: 'expertiseZh',
      kind: 'list',
      titleZh: '专长',
      titleEn: 'Expertise in Chinese',
      maxItems: 40,
      max: 60,
      help: {
        zh: `与英文专长按次序一一对应；缺一种语言的，在该处写 ${NO_TERM}。`,
        en: `In the order of the English ones; write ${NO_TERM} where one language is missing.`,
      },
    },
    {
      key: 'expertiseEn',
      kind: 'list',
      titleZh: '英文专长',
      titleEn: 'Expertise in English',
      maxItems: 40,
      max: 120,
    },
    {
      key: 'disciplineCodes',
      kind: 'codeList',
      titleZh: '学科代码',
      titleEn: 'Discipline codes',
      maxItems: 10,
      options: disciplineOptions,
      help: { zh: '主学科在前。', en: 'The main discipline first.' },
    },
    { key: 'campus', kind: 'text', titleZh: '校区（院区）', titleEn: 'Campus', max: 60 },
    {
      key: 'capacity',
      kind: 'number',
      titleZh: '可带组数',
      titleEn: 'Capacity',
      integer: true,
      min: 0,
      max: MOST_CAPACITY,
      help: { zh: '同时指导的学生团队数。', en: 'Student teams mentored at once.' },
    },
  ],
});

export type PeopleSheet = typeof peopleSheet;
export type PeopleValues = SheetValues<PeopleSheet>;
