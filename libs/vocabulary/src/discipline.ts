import rows from './facts/disciplines.json' with { type: 'json' };

/** Which classification a code belongs to: the national standard, or the codes of the natural science foundation. */
export type DisciplineScheme = 'GB/T 13745' | 'NSFC';

/**
 * The side of a medical-engineering team that a discipline stands on. A complete team needs one medical and one
 * engineering member.
 */
export type DisciplineBranch = 'medical' | 'engineering' | 'science';

/** A discipline, field of study or foundation code. Codes are unique over both schemes. */
export interface Discipline {
  readonly code: string;
  readonly scheme: DisciplineScheme;
  readonly branch: DisciplineBranch;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Code of the discipline above, null at the top. */
  readonly parent: string | null;
}

/** All disciplines, each after its parent. */
export const disciplines: readonly Discipline[] = rows as readonly Discipline[];

const byCode: ReadonlyMap<string, Discipline> = new Map(disciplines.map((row) => [row.code, row]));

/** The discipline with this code, or undefined. */
export function disciplineByCode(code: string): Discipline | undefined {
  return byCode.get(code);
}

/** The branch of a code, or undefined for an unknown code. */
export function disciplineBranch(code: string): DisciplineBranch | undefined {
  return byCode.get(code)?.branch;
}

/** The code and its ancestors, nearest first; empty for an unknown code. */
export function disciplineLineage(code: string): readonly string[] {
  const lineage: string[] = [];
  for (let row = byCode.get(code); row; row = row.parent === null ? undefined : byCode.get(row.parent)) {
    lineage.push(row.code);
  }
  return lineage;
}

/**
 * How far apart two disciplines lie, from 0 (the same) to 1 (nothing in common): 0.25 where one contains the other, 0.5
 * under one top-level discipline, 0.75 in one branch. Symmetric. An unknown code is at distance 1 from all but itself.
 */
export function disciplineDistance(a: string, b: string): number {
  if (a === b) return 0;
  const ofA = disciplineLineage(a);
  const ofB = disciplineLineage(b);
  if (ofA.length === 0 || ofB.length === 0) return 1;
  if (ofA.includes(b) || ofB.includes(a)) return 0.25;
  if (ofA.at(-1) === ofB.at(-1)) return 0.5;
  return disciplineBranch(a) === disciplineBranch(b) ? 0.75 : 1;
}
