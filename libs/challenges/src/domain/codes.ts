import type { Checks } from '@jiebang/kernel';
import { departmentByCode, departments, disciplineByCode, disciplines } from '@jiebang/vocabulary';

/** Notes each department and discipline code that the dictionaries do not have. */
export function checkCodes(
  {
    departmentCodes,
    disciplineCodes,
  }: { readonly departmentCodes: readonly string[]; readonly disciplineCodes: readonly string[] },
  checks: Checks,
): void {
  departmentCodes.forEach((code, index) => {
    checks.that(departmentByCode(code) !== undefined, `departmentCodes.${index}`, 'UNKNOWN_DEPARTMENT', {
      zh: `诊疗科目代码“${code}”不存在。`,
      en: `There is no department with code "${code}".`,
    });
  });
  disciplineCodes.forEach((code, index) => {
    checks.that(disciplineByCode(code) !== undefined, `disciplineCodes.${index}`, 'UNKNOWN_DISCIPLINE', {
      zh: `学科代码“${code}”不存在。`,
      en: `There is no discipline with code "${code}".`,
    });
  });
}

/** Every discipline whose code begins with `prefix`: "320" gives clinical medicine with all its branches. */
export function disciplineCodesUnder(prefix: string): string[] {
  return disciplines.filter(({ code }) => code.startsWith(prefix)).map(({ code }) => code);
}

/** The department with this code and those below it. */
export function departmentCodesUnder(code: string): string[] {
  return departments
    .filter((department) => department.code === code || department.parent === code)
    .map((department) => department.code);
}
