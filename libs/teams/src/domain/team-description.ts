import { Checks } from '@jiebang/kernel';
import { disciplineByCode } from '@jiebang/vocabulary';

/** A place that a team wants to fill, and with whom. */
export interface WantedMember {
  readonly disciplineCode: string;
  readonly note: string;
}

/** What a team says of itself on the team board. */
export interface TeamDescription {
  readonly nameZh: string;
  readonly nameEn: string;
  /** Either may be empty; readers of the other language are shown the one that is there. */
  readonly summaryZh: string;
  readonly summaryEn: string;
  /** What it looks for in mentors and members. */
  readonly wantedDisciplineCodes: readonly string[];
  readonly openSeats: readonly WantedMember[];
}

/** Throws INVALID_INPUT with every discipline code that the vocabulary does not know. */
export function checkDisciplines({
  wantedDisciplineCodes = [],
  openSeats = [],
}: Partial<Pick<TeamDescription, 'wantedDisciplineCodes' | 'openSeats'>>): void {
  const checks = new Checks();
  const known = (code: string, path: string) =>
    checks.that(disciplineByCode(code) !== undefined, path, 'UNKNOWN_DISCIPLINE', {
      zh: '学科代码不存在。',
      en: 'No such discipline code.',
    });
  wantedDisciplineCodes.forEach((code, index) => known(code, `wantedDisciplineCodes.${index}`));
  openSeats.forEach(({ disciplineCode }, index) =>
    known(disciplineCode, `openSeats.${index}.disciplineCode`),
  );
  checks.refuseIfAny();
}
