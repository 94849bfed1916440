import type { Language } from '../i18n/language.js';

/** Units as they are typed on a keyboard, and as they are printed. */
const SYMBOLS: Readonly<Record<string, string>> = {
  uL: 'µL',
  um: 'µm',
  ug: 'µg',
  deg: '°',
  degC: '°C',
  cm2: 'cm²',
  cm3: 'cm³',
  mm2: 'mm²',
  mmH2O: 'mmH₂O',
};

/** What is counted where there is no symbol; lists that come from English sources say it in English. */
const COUNTED: Readonly<Record<string, string>> = {
  day: '天',
  week: '周',
  month: '个月',
  year: '年',
  step: '步',
  set: '套',
  paper: '篇论文',
  patent: '件专利',
  trial: '次试验',
  impact: '次撞击',
  category: '类',
  condition: '种情形',
  disease: '种疾病',
  direction: '个方向',
  neuron: '个神经元',
  analyte: '种待测物',
  'vital sign': '项生命体征',
  'breaths/min': '次/分',
  'USD/test': '美元/次检测',
};

/** A unit of measurement as the reader of the language writes it; one that is not known stays as it is. */
export function unitName(unit: string, language: Language): string {
  return SYMBOLS[unit] ?? (language === 'en' ? undefined : COUNTED[unit]) ?? unit;
}
