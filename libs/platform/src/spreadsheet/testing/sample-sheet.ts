import { defineSheet } from '../sheet-definition.js';

/** A sheet with a column of every kind, for specs. */
export const sampleSheet = defineSheet({
  name: 'sample',
  titleZh: '样例',
  titleEn: 'Sample',
  columns: [
    {
      key: 'number',
      kind: 'text',
      titleZh: '工号',
      titleEn: 'Number',
      required: true,
      unique: true,
      max: 40,
    },
    { key: 'note', kind: 'text', titleZh: '备注（可选）', titleEn: 'Note', max: 200, formulaLike: true },
    { key: 'plain', kind: 'text', titleZh: '说明', titleEn: 'Remark', max: 200 },
    { key: 'count', kind: 'number', titleZh: '数量', titleEn: 'Count', min: 0, max: 10, integer: true },
    { key: 'ratio', kind: 'number', titleZh: '比值', titleEn: 'Ratio' },
    { key: 'on', kind: 'date', titleZh: '日期', titleEn: 'Date' },
    { key: 'open', kind: 'boolean', titleZh: '开放', titleEn: 'Open' },
    { key: 'price', kind: 'fen', titleZh: '单价（元）', titleEn: 'Price' },
    {
      key: 'role',
      kind: 'enum',
      titleZh: '身份',
      titleEn: 'Role',
      options: [
        { value: 'clinician', titleZh: '临床医生', titleEn: 'Clinician' },
        { value: 'engineer', titleZh: '工程师', titleEn: 'Engineer' },
      ],
    },
    { key: 'words', kind: 'list', titleZh: '关键词', titleEn: 'Keywords', max: 30, maxItems: 5 },
    {
      key: 'codes',
      kind: 'codeList',
      titleZh: '学科',
      titleEn: 'Disciplines',
      maxItems: 3,
      options: [
        { value: '1002', titleZh: '临床医学', titleEn: 'Clinical medicine' },
        { value: '0831', titleZh: '生物医学工程', titleEn: 'Biomedical engineering' },
        { value: '0812', titleZh: '计算机', titleEn: 'Computing' },
      ],
    },
  ],
});
