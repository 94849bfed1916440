import { defineSheet, type SheetValues } from '@jiebang/platform/spreadsheet';
import { categoryOptions } from '../vocabulary-options.js';

/** Instruments of facilities that are there. One is known by its facility, its Chinese name and its model. */
export const instrumentsSheet = defineSheet({
  name: 'instruments',
  titleZh: '仪器',
  titleEn: 'Instruments',
  columns: [
    {
      key: 'facility',
      kind: 'text',
      titleZh: '平台（实验室）',
      titleEn: 'Facility',
      required: true,
      max: 200,
      help: { zh: '平台的中文或英文名称，须已存在。', en: 'Its Chinese or English name; it has to exist.' },
    },
    { key: 'nameZh', kind: 'text', titleZh: '仪器名称', titleEn: 'Chinese name', required: true, max: 120 },
    { key: 'nameEn', kind: 'text', titleZh: '英文名称', titleEn: 'English name', required: true, max: 200 },
    { key: 'model', kind: 'text', titleZh: '型号', titleEn: 'Model', max: 120 },
    {
      key: 'category',
      kind: 'enum',
      titleZh: '能力类别',
      titleEn: 'Category',
      required: true,
      options: categoryOptions,
    },
    {
      key: 'status',
      kind: 'enum',
      titleZh: '状态',
      titleEn: 'Status',
      options: [
        { value: 'available', titleZh: '可用', titleEn: 'Available' },
        { value: 'maintenance', titleZh: '维护中', titleEn: 'In maintenance' },
      ],
      help: { zh: '不填视为可用。', en: 'Available when left blank.' },
    },
    { key: 'internalFen', kind: 'fen', titleZh: '校内单价（元）', titleEn: 'Internal price (yuan)' },
    { key: 'partnerFen', kind: 'fen', titleZh: '合作单位单价（元）', titleEn: 'Partner price (yuan)' },
    { key: 'externalFen', kind: 'fen', titleZh: '校外单价（元）', titleEn: 'External price (yuan)' },
    { key: 'unitZh', kind: 'text', titleZh: '计价单位', titleEn: 'Unit in Chinese', max: 20 },
    { key: 'unitEn', kind: 'text', titleZh: '英文计价单位', titleEn: 'Unit in English', max: 40 },
    { key: 'requiresTraining', kind: 'boolean', titleZh: '需培训', titleEn: 'Requires training' },
    {
      key: 'minimumBookingMinutes',
      kind: 'number',
      titleZh: '最短预约（分钟）',
      titleEn: 'Shortest booking (minutes)',
      integer: true,
      min: 1,
      max: 10_080,
    },
  ],
});

export type InstrumentsSheet = typeof instrumentsSheet;
export type InstrumentValues = SheetValues<InstrumentsSheet>;
