/** Kinds of organisation, and which kind may stand below which. */
export const ORGANISATION_KINDS = [
  'university',
  'school',
  'department',
  'hospital',
  'hospital_department',
  'enterprise',
  'agency',
] as const;

export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

const PARENTS: Readonly<Record<OrganisationKind, readonly (OrganisationKind | null)[]>> = {
  university: [null],
  school: ['university'],
  department: ['school', 'university', 'enterprise', 'agency'],
  hospital: [null, 'university'],
  hospital_department: ['hospital'],
  enterprise: [null],
  agency: [null],
};

/** True where an organisation of `kind` may stand below one of `parent` (null: at the top of the tree). */
export function mayStandBelow(kind: OrganisationKind, parent: OrganisationKind | null): boolean {
  return PARENTS[kind].includes(parent);
}
