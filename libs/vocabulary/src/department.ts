import rows from './facts/departments.json' with { type: 'json' };

/** A clinical department of the national catalogue of diagnosis and treatment subjects (诊疗科目), e.g. 04.03 骨科专业. */
export interface Department {
  /** Two digits, or two and two with a dot: "04", "04.03". */
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** What people in hospitals call it: 骨科, 骨外科. */
  readonly aliases: readonly string[];
  /** Code of the department above, null at the top. */
  readonly parent: string | null;
}

/** All 155 departments in the order of their codes. */
export const departments: readonly Department[] = rows;

const byCode: ReadonlyMap<string, Department> = new Map(departments.map((row) => [row.code, row]));

/** The department with this code, or undefined. */
export function departmentByCode(code: string): Department | undefined {
  return byCode.get(code);
}

/** The department that people mean by this Chinese name: the official name or one of its aliases. */
export function departmentByName(nameZh: string): Department | undefined {
  return (
    departments.find((row) => row.nameZh === nameZh) ??
    departments.find((row) => row.aliases.includes(nameZh))
  );
}

/** The name as said on a door: 骨科 rather than 骨科专业. */
export function departmentShortName(department: Department): string {
  return department.nameZh.replace(/专业$/, '');
}
