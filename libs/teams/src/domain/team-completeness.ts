import type { Bilingual, Id } from '@jiebang/kernel';
import { disciplineBranch, disciplineLineage } from '@jiebang/vocabulary';

/** What a team still lacks before it is complete. Stable codes, shown in this order. */
export const TEAM_LACKS = [
  'too_few_members',
  'too_many_members',
  'one_discipline',
  'no_medical_member',
  'no_engineering_member',
] as const;
export type TeamLack = (typeof TEAM_LACKS)[number];

/** A member as the rule sees them. A person without a profile has no codes. */
export interface MemberDisciplines {
  readonly personId: Id;
  /** Codes of GB/T 13745 or of the natural science foundation, or of clinical departments. */
  readonly disciplineCodes: readonly string[];
}

/** How many members a programme wants, both included. */
export interface TeamLimits {
  readonly teamSizeMin: number;
  readonly teamSizeMax: number;
}

const LACK_TEXTS: Readonly<Record<TeamLack, Bilingual>> = {
  too_few_members: { zh: '人数不足。', en: 'Too few members.' },
  too_many_members: { zh: '人数超出上限。', en: 'Too many members.' },
  one_discipline: {
    zh: '成员须来自至少两个学科。',
    en: 'The members must come from at least two disciplines.',
  },
  no_medical_member: { zh: '缺少医学背景的成员。', en: 'A member from medicine is wanted.' },
  no_engineering_member: {
    zh: '缺少（另一名）工科背景的成员。',
    en: 'A member (another one) from engineering is wanted.',
  },
};

/** What a lack means, for people. */
export function lackText(lack: TeamLack): Bilingual {
  return LACK_TEXTS[lack];
}

/**
 * What is missing before a team with these members is complete; nothing where it is. A complete team has a size within
 * the programme's limits, at least two top-level disciplines, one medical and one engineering member, who are two
 * people even where one of them is at home on both sides (design, lifecycle 4).
 */
export function teamLacks(
  members: readonly MemberDisciplines[],
  { teamSizeMin, teamSizeMax }: TeamLimits,
): readonly TeamLack[] {
  const medical = members.filter(({ disciplineCodes }) => disciplineCodes.some(isMedical));
  const engineering = members.filter(({ disciplineCodes }) => disciplineCodes.some(isEngineering));
  const disciplines = new Set(members.flatMap(({ disciplineCodes }) => disciplineCodes.map(topLevel)));
  const sameOne = medical.length === 1 && engineering.length === 1 && medical[0] === engineering[0];
  const lacks: Readonly<Record<TeamLack, boolean>> = {
    too_few_members: members.length < teamSizeMin,
    too_many_members: members.length > teamSizeMax,
    one_discipline: disciplines.size < 2,
    no_medical_member: medical.length === 0,
    no_engineering_member: engineering.length === 0 || sameOne,
  };
  return TEAM_LACKS.filter((lack) => lacks[lack]);
}

/**
 * Medicine: GB/T 13745 310 (basic medicine) to 360 (Chinese medicine), department H of the natural science foundation,
 * or a clinical department ("04", "04.03").
 */
export function isMedical(code: string): boolean {
  return within(code, 310, 360) || /^H\d/.test(code) || /^\d{2}(\.\d{2})?$/.test(code);
}

/** Engineering: GB/T 13745 410 to 630, departments E and F of the foundation, or what the vocabulary files under it. */
export function isEngineering(code: string): boolean {
  return within(code, 410, 630) || /^[EF]\d/.test(code) || disciplineBranch(code) === 'engineering';
}

/** GB/T 13745 codes have three digits for a discipline, five or seven below it. */
function within(code: string, from: number, to: number): boolean {
  if (!/^\d{3}(\d{2}){0,2}$/.test(code)) return false;
  const discipline = Number(code.slice(0, 3));
  return discipline >= from && discipline <= to;
}

/** The discipline at the top; codes that the vocabulary does not know count by their first three characters. */
function topLevel(code: string): string {
  return disciplineLineage(code).at(-1) ?? code.slice(0, 3);
}
