import type { GroupInList } from './group.operations.js';
import { drawnGroups, groupsAround, networkOf } from './network-graph.js';

function group(id: string, score: number, mentors: Readonly<Record<string, string>>): GroupInList {
  return {
    id,
    state: 'proposed',
    score,
    affinity: score,
    cohesion: 0,
    version: 1,
    slots: ['clinician', 'engineer'],
    team: { id: `t${id}`, nameZh: `队${id}`, nameEn: `Team ${id}`, choices: [] },
    seats: Object.entries(mentors).map(([slot, mentor]) => ({
      id: `${id}-${slot}`,
      slot,
      state: 'proposed' as const,
      affinity: 500_000,
      components: [],
      mentor: { id: mentor, nameZh: mentor, nameEn: mentor },
    })),
  };
}

const GROUPS = [
  group('1', 30, { clinician: 'a', engineer: 'x' }),
  group('2', 20, { clinician: 'a', engineer: 'y' }),
  group('3', 10, { clinician: 'b', engineer: 'z' }),
  group('4', 40, { clinician: 'c', engineer: 'y' }),
];

describe('the network of a plan', () => {
  it('joins teams and mentors by seats; a mentor of two teams is one node', () => {
    const { nodes, edges } = networkOf(GROUPS);
    expect(nodes.filter(({ kind }) => kind === 'team')).toHaveLength(4);
    expect(nodes.find(({ key }) => key === 'mentor:a')).toMatchObject({ slot: 'clinician', size: 2 });
    expect(edges).toHaveLength(8);
  });

  it('draws those that fare worst where there are too many', () => {
    expect(drawnGroups(GROUPS, 2).map(({ id }) => id)).toEqual(['3', '2']);
    expect(drawnGroups(GROUPS, 4)).toBe(GROUPS);
  });

  it('knows the neighbours of a team and of a mentor', () => {
    expect(groupsAround(GROUPS, 'team:t1').map(({ id }) => id)).toEqual(['1', '2']);
    expect(groupsAround(GROUPS, 'mentor:y').map(({ id }) => id)).toEqual(['1', '2', '4']);
  });
});
