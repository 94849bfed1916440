import type { DemoPersonKind, DemoSeniority } from './demo.types.js';
import type { Random } from './random.js';

/** A title in both languages. */
export interface Title {
  readonly zh: string;
  readonly en: string;
}

interface Rank {
  readonly seniority: DemoSeniority;
  /** Share of the people of the kind. */
  readonly share: number;
  /** Share of this rank that holds a doctorate. */
  readonly doctorates: number;
  readonly titles: readonly Title[];
}

const academic = (share: readonly [number, number, number]): readonly Rank[] => [
  {
    seniority: 'senior',
    share: share[0],
    doctorates: 0.95,
    titles: [
      { zh: '教授', en: 'Professor' },
      { zh: '研究员', en: 'Research Professor' },
    ],
  },
  {
    seniority: 'associate_senior',
    share: share[1],
    doctorates: 0.9,
    titles: [
      { zh: '副教授', en: 'Associate Professor' },
      { zh: '副研究员', en: 'Associate Research Professor' },
    ],
  },
  { seniority: 'intermediate', share: share[2], doctorates: 0.8, titles: [{ zh: '讲师', en: 'Lecturer' }] },
];

const RANKS: Readonly<Record<Exclude<DemoPersonKind, 'officer'>, readonly Rank[]>> = {
  clinician: [
    {
      seniority: 'senior',
      share: 0.45,
      doctorates: 0.7,
      titles: [{ zh: '主任医师', en: 'Chief Physician' }],
    },
    {
      seniority: 'associate_senior',
      share: 0.37,
      doctorates: 0.75,
      titles: [{ zh: '副主任医师', en: 'Associate Chief Physician' }],
    },
    {
      seniority: 'intermediate',
      share: 0.18,
      doctorates: 0.6,
      titles: [{ zh: '主治医师', en: 'Attending Physician' }],
    },
  ],
  scientist: academic([0.5, 0.35, 0.15]),
  engineer: academic([0.47, 0.38, 0.15]),
  enterprise: [
    {
      seniority: 'senior',
      share: 0.5,
      doctorates: 0.4,
      titles: [
        { zh: '总工程师', en: 'Chief Engineer' },
        { zh: '研发总监', en: 'Director of Research and Development' },
      ],
    },
    {
      seniority: 'associate_senior',
      share: 0.5,
      doctorates: 0.4,
      titles: [
        { zh: '高级工程师', en: 'Senior Engineer' },
        { zh: '注册经理', en: 'Regulatory Affairs Manager' },
      ],
    },
  ],
  tech_manager: [
    {
      seniority: 'associate_senior',
      share: 0.5,
      doctorates: 0.3,
      titles: [{ zh: '高级技术经理人', en: 'Senior Technology Manager' }],
    },
    {
      seniority: 'intermediate',
      share: 0.5,
      doctorates: 0.1,
      titles: [{ zh: '技术经理人', en: 'Technology Manager' }],
    },
  ],
  student: [
    {
      seniority: 'doctoral',
      share: 0.25,
      doctorates: 0,
      titles: [{ zh: '博士研究生', en: 'Doctoral Student' }],
    },
    {
      seniority: 'master',
      share: 0.5,
      doctorates: 0,
      titles: [{ zh: '硕士研究生', en: "Master's Student" }],
    },
    { seniority: 'bachelor', share: 0.25, doctorates: 0, titles: [{ zh: '本科生', en: 'Undergraduate' }] },
  ],
};

/** A rank with its title, drawn by the shares of the kind. */
export function drawRank(
  kind: Exclude<DemoPersonKind, 'officer'>,
  random: Random,
): { readonly seniority: DemoSeniority; readonly hasDoctorate: boolean; readonly title: Title } {
  const ranks = RANKS[kind];
  let left = random.next();
  const rank = ranks.find((candidate) => (left -= candidate.share) < 0) ?? (ranks.at(-1) as Rank);
  return {
    seniority: rank.seniority,
    hasDoctorate: random.chance(rank.doctorates),
    title: random.pick(rank.titles),
  };
}
