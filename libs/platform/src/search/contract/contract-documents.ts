import type { IndexSettings } from '../index-settings.js';
import type { SearchDocument } from '../search-document.js';

/** The entry that every viewer of the contract has. */
export const everybody = ['public'];
export const day = 86_400_000;

export const challengeSettings: IndexSettings = {
  searchable: ['title', 'titleEn', 'keywords', 'dept', 'techTags', 'summary'],
  filterable: ['status', 'dept', 'techTags', 'year', 'isFunded'],
  ranges: ['budgetMax', 'deadlineAt'],
  sortable: ['publishedAt', 'deadlineAt', 'budgetMax'],
  synonyms: [
    ['心梗', '心肌梗死'],
    ['MRI', 'magnetic resonance imaging', '磁共振成像'],
    ['阿尔茨海默病', '老年痴呆'],
  ],
  dictionary: ['步态'],
};

export const peopleSettings: IndexSettings = {
  searchable: ['name', 'nameEn', 'keywords', 'org', 'py'],
  filterable: ['role', 'city'],
  ranges: [],
  sortable: ['updatedAt'],
  synonyms: [],
  dictionary: [],
};

function challenge(id: string, attributes: Readonly<Record<string, unknown>>): SearchDocument {
  return { id, rev: 1, acl: everybody, updatedAt: day, ...attributes };
}

export const challenges: readonly SearchDocument[] = [
  challenge('ecg', {
    title: '可穿戴心电监测',
    titleEn: 'Wearable electrocardiogram monitoring',
    dept: '心内科',
    techTags: ['AI', '可穿戴'],
    summary: '早期发现心肌梗死',
    status: 'Open',
    budgetMax: 300_000,
    deadlineAt: 10 * day,
    publishedAt: 1 * day,
    year: 2025,
    isFunded: true,
  }),
  challenge('gait', {
    title: '阿尔茨海默病患者的步态识别',
    titleEn: 'Gait recognition in dementia',
    dept: '神经内科',
    techTags: ['AI', '影像'],
    summary: 'Camera based; works with wearable sensors',
    status: 'open',
    budgetMax: 500_000,
    deadlineAt: 20 * day,
    publishedAt: 3 * day,
    year: 2024,
    isFunded: false,
  }),
  challenge('mri', {
    title: '磁共振成像加速',
    titleEn: 'Faster MRI for cardiology',
    dept: '放射科',
    techTags: ['影像'],
    summary: '缩短扫描时间 <b>&</b>',
    status: 'closed',
    publishedAt: 2 * day,
    year: 2024,
  }),
  challenge('robot', {
    title: '骨科手术机器人导航',
    titleEn: 'Navigation for orthopaedic robots, café edition',
    dept: '骨科',
    techTags: ['机器人', 'AI'],
    summary: '螺钉置入精度 0.5 mm，型号 ＸＲ２０００',
    status: 'draft',
    budgetMax: 900_000,
    deadlineAt: 5 * day,
    year: 2025,
  }),
  challenge('secret', {
    title: '心电监测保密项目',
    dept: '心内科',
    techTags: ['AI'],
    status: 'open',
    acl: ['org:H1', 'role:Office'],
    year: 2025,
  }),
  challenge('nobody', { title: '心电监测无人可见', acl: [], status: 'open' }),
];

export const people: readonly SearchDocument[] = [
  {
    id: 'zhang',
    rev: 1,
    acl: everybody,
    updatedAt: 2,
    name: '张伟',
    nameEn: 'Zhang Wei',
    py: ['zhangwei', 'zw'],
    role: 'engineer',
    city: '上海',
    org: '华西医院',
  },
  {
    id: 'wang',
    rev: 1,
    acl: everybody,
    updatedAt: 1,
    name: '王芳',
    nameEn: 'Wang Fang',
    py: ['wangfang', 'wf'],
    role: 'clinician',
    city: '成都',
    keywords: ['心电'],
  },
];
