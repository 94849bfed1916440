import {
  childKinds,
  matchesIn,
  organisationTree,
  type TreeFilter,
  type TreeNode,
  type TreeRow,
} from './organisation-tree.js';

const row = (
  id: string,
  kind: TreeRow['kind'],
  parent: string | null,
  code: string | null = null,
): TreeRow => ({
  id,
  kind,
  nameZh: `名${id}`,
  nameEn: `Name ${id}`,
  code,
  parent: parent === null ? null : { id: parent },
});

const ROWS = [
  row('h2', 'hospital_department', 'h', '05'),
  row('u', 'university', null),
  row('e', 'enterprise', null),
  row('h', 'hospital', null),
  row('h1', 'hospital_department', 'h', '07'),
  row('s', 'school', 'u'),
  row('d', 'department', 's'),
];

const ALL: TreeFilter = { text: '', kind: null };
const byName = (a: TreeRow, b: TreeRow) => (a.nameEn < b.nameEn ? -1 : a.nameEn > b.nameEn ? 1 : 0);

type Shape = readonly [string, readonly Shape[]];
const shape = (nodes: readonly TreeNode<TreeRow>[]): Shape[] =>
  nodes.map((node) => [node.row.id, shape(node.below)]);

describe('the tree of organisations', () => {
  it('stands by kind and then by name', () => {
    expect(shape(organisationTree(ROWS, ALL, byName))).toEqual([
      ['u', [['s', [['d', []]]]]],
      [
        'h',
        [
          ['h1', []],
          ['h2', []],
        ],
      ],
      ['e', []],
    ]);
  });

  it('keeps what leads to a match, and knows what only leads', () => {
    const tree = organisationTree(ROWS, { text: '', kind: 'department' }, byName);
    expect(shape(tree)).toEqual([['u', [['s', [['d', []]]]]]]);
    expect(tree[0]?.isMatch).toBe(false);
    expect(matchesIn(tree).map(({ id }) => id)).toEqual(['d']);
  });

  it('finds by either name and by code', () => {
    const found = (text: string) =>
      matchesIn(organisationTree(ROWS, { text, kind: null }, byName)).map(({ id }) => id);
    expect(found(' NAME h1 ')).toEqual(['h1']);
    expect(found('名h2')).toEqual(['h2']);
    expect(found('05')).toEqual(['h2']);
    expect(found('nothing')).toEqual([]);
  });

  it('puts those whose parent is not there at the top', () => {
    expect(shape(organisationTree([row('x', 'school', 'gone')], ALL, byName))).toEqual([['x', []]]);
  });

  it('knows what may stand below what', () => {
    expect(childKinds('hospital')).toEqual(['hospital_department']);
    expect(childKinds('university')).toEqual(['school', 'hospital', 'department']);
    expect(childKinds('department')).toEqual([]);
  });
});
