import type { OrganisationKind } from '../../gql/graphql.js';

/** What the tree needs to know of an organisation. */
export interface TreeRow {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly code?: string | null;
  readonly parent?: { readonly id: string } | null;
}

export interface TreeNode<Row extends TreeRow> {
  readonly row: Row;
  /** True where the row itself is what was looked for; false where it only leads to one that is. */
  readonly isMatch: boolean;
  readonly below: readonly TreeNode<Row>[];
}

export interface TreeFilter {
  /** Part of a name in either language, or of a code; blank for all. */
  readonly text: string;
  readonly kind: OrganisationKind | null;
}

export const KINDS: readonly OrganisationKind[] = [
  'university',
  'school',
  'hospital',
  'hospital_department',
  'department',
  'enterprise',
  'agency',
];

/** Which kinds may stand below which; null is the top. The server holds to the same and refuses the rest. */
const PARENTS: Readonly<Record<OrganisationKind, readonly (OrganisationKind | null)[]>> = {
  university: [null],
  school: ['university'],
  department: ['school', 'university', 'enterprise', 'agency'],
  hospital: [null, 'university'],
  hospital_department: ['hospital'],
  enterprise: [null],
  agency: [null],
};

/** Kinds that something of this kind may be a part of. */
export function parentKinds(kind: OrganisationKind): readonly (OrganisationKind | null)[] {
  return PARENTS[kind];
}

/** Kinds that may stand below an organisation of this kind. */
export function childKinds(kind: OrganisationKind): readonly OrganisationKind[] {
  return KINDS.filter((child) => PARENTS[child].includes(kind));
}

/** True where the filter leaves anything out. */
export function isNarrowed({ text, kind }: TreeFilter): boolean {
  return text.trim() !== '' || kind !== null;
}

function matches(row: TreeRow, { text, kind }: TreeFilter): boolean {
  if (kind !== null && row.kind !== kind) return false;
  const wanted = text.trim().toLowerCase();
  return [row.nameZh, row.nameEn, row.code ?? ''].some((name) => name.toLowerCase().includes(wanted));
}

/**
 * The organisations as a tree, ordered by kind and then by name as `compare` orders names, ids breaking ties. Of a
 * filtered tree remain those that match, and those above them.
 */
export function organisationTree<Row extends TreeRow>(
  rows: readonly Row[],
  filter: TreeFilter,
  compare: (a: Row, b: Row) => number,
): readonly TreeNode<Row>[] {
  const known = new Set(rows.map(({ id }) => id));
  const byParent = new Map<string | null, Row[]>();
  for (const row of rows) {
    const above = row.parent && known.has(row.parent.id) ? row.parent.id : null;
    byParent.set(above, [...(byParent.get(above) ?? []), row]);
  }
  const order = (a: Row, b: Row) =>
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compare(a, b) || (a.id < b.id ? -1 : 1);
  const nodesBelow = (id: string | null): TreeNode<Row>[] =>
    [...(byParent.get(id) ?? [])].sort(order).flatMap((row) => {
      const below = nodesBelow(row.id);
      const isMatch = matches(row, filter);
      return isMatch || below.length > 0 ? [{ row, isMatch, below }] : [];
    });
  return nodesBelow(null);
}

/** The matching rows of a tree, from the top down. */
export function matchesIn<Row extends TreeRow>(nodes: readonly TreeNode<Row>[]): readonly Row[] {
  return nodes.flatMap(({ row, isMatch, below }) => [...(isMatch ? [row] : []), ...matchesIn(below)]);
}
