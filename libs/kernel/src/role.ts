/** The roles of people (design, section 1). One person may bear several, each within an organisation or programme. */
export const ROLES = [
  'clinician',
  'engineer',
  'scientist',
  'student',
  'enterprise',
  'tech_manager',
  'reviewer',
  'pmo',
  'finance',
  'auditor',
  'admin',
] as const;

export type Role = (typeof ROLES)[number];

/** True where `value` names a role. */
export function isRole(value: string): value is Role {
  return (ROLES as readonly string[]).includes(value);
}
