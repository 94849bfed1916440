import type { GroupInList } from './group.operations.js';
import { sitting } from './group-rows.js';

/** More groups than this are a tangle: the picture then shows those that fare worst, and says so. */
export const MOST_GROUPS_DRAWN = 120;

export interface NetworkNode {
  /** `team:` or `mentor:` and the id. */
  readonly key: string;
  readonly kind: 'team' | 'mentor';
  readonly nameZh: string;
  readonly nameEn: string;
  /** Of a mentor: the slot of most of their seats. */
  readonly slot: string | null;
  /** Of a team: worth of its group. Of a mentor: seats held. */
  readonly size: number;
}

export interface NetworkEdge {
  readonly team: string;
  readonly mentor: string;
  readonly slot: string;
  readonly affinity: number;
}

export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}

/** Teams and mentors of a plan, joined by seats. Groups of teams that are gone are left out. */
export function networkOf(groups: readonly GroupInList[]): Network {
  const nodes = new Map<string, NetworkNode>();
  const edges: NetworkEdge[] = [];
  for (const group of groups) {
    if (!group.team) continue;
    const team = `team:${group.team.id}`;
    const { nameZh, nameEn } = group.team;
    nodes.set(team, { key: team, kind: 'team', nameZh, nameEn, slot: null, size: group.score });
    for (const slot of group.slots) {
      const seat = sitting(group, slot);
      if (!seat) continue;
      const key = `mentor:${seat.mentor.id}`;
      const known = nodes.get(key);
      nodes.set(key, {
        key,
        kind: 'mentor',
        nameZh: seat.mentor.nameZh,
        nameEn: seat.mentor.nameEn,
        slot: known?.slot ?? slot,
        size: (known?.size ?? 0) + 1,
      });
      edges.push({ team, mentor: key, slot, affinity: seat.affinity });
    }
  }
  return { nodes: [...nodes.values()], edges };
}

/** The groups that are drawn: all of them, or those worth least where they are too many. Equal ones by id. */
export function drawnGroups(
  groups: readonly GroupInList[],
  most = MOST_GROUPS_DRAWN,
): readonly GroupInList[] {
  if (groups.length <= most) return groups;
  return [...groups]
    .sort((one, other) => one.score - other.score || (one.id < other.id ? -1 : 1))
    .slice(0, most);
}

/** The groups around a node: its own or those it sits in, and those that share a mentor with them. */
export function groupsAround(groups: readonly GroupInList[], key: string): readonly GroupInList[] {
  const mentorsOf = ({ slots, ...group }: GroupInList) =>
    slots.flatMap((slot) => sitting(group, slot)?.mentor.id ?? []);
  const isMentor = key.startsWith('mentor:');
  const id = key.slice(key.indexOf(':') + 1);
  const near = groups.filter((group) => (isMentor ? mentorsOf(group).includes(id) : group.team?.id === id));
  const mentors = new Set(near.flatMap(mentorsOf));
  return groups.filter((group) => near.includes(group) || mentorsOf(group).some((one) => mentors.has(one)));
}
