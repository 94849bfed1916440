import { disciplineBranch } from '@jiebang/vocabulary';
import type { DemoPerson } from './demo.types.js';
import { DEMO_OPTIONS } from './programme.js';
import { generateChallenges, generatePeople, generateTeams, scaleOf } from './scale.js';

const PEOPLE = 2_000;
const people = new Map<string, DemoPerson>(
  [...generatePeople(PEOPLE, DEMO_OPTIONS)].map((row) => [row.key, row]),
);

describe('bulk data', () => {
  it('comes in proportion', () => {
    expect(scaleOf(100_000)).toEqual({ people: 100_000, challenges: 1_000, teams: 10_000 });
    expect(scaleOf(10)).toEqual({ people: 10, challenges: 0, teams: 0 });
    expect(people.size).toBe(PEOPLE);
    expect([...generateChallenges(PEOPLE, DEMO_OPTIONS)]).toHaveLength(20);
    expect([...generateTeams(PEOPLE, DEMO_OPTIONS)]).toHaveLength(200);
  });

  it('is the same twice, and its beginning does not depend on its length', () => {
    const first = [...generatePeople(50, DEMO_OPTIONS)];
    expect([...people.values()].slice(0, 50)).toEqual(first);
  });

  it('marks everybody as invented', () => {
    for (const row of people.values()) {
      expect(row.synthetic).toBe(true);
      expect(row.displayNameZh).toMatch(/（演示）$/);
      expect(row.personNumber).toMatch(/^DEMO-B\d{7}$/);
    }
  });

  it('forms teams of four free students that keep the rules', () => {
    const seated = new Set<string>();
    const challenges = new Set([...generateChallenges(PEOPLE, DEMO_OPTIONS)].map((row) => row.key));
    for (const team of generateTeams(PEOPLE, DEMO_OPTIONS)) {
      const members = team.memberKeys.map((key) => people.get(key));
      expect(members.every((member) => member?.kind === 'student')).toBe(true);
      const branches = members.map((member) => disciplineBranch(member?.disciplineCodes[0] ?? ''));
      expect(branches).toEqual(expect.arrayContaining(['medical', 'engineering']));
      expect(team.choiceKeys.every((key) => challenges.has(key))).toBe(true);
      expect(new Set(team.choiceKeys).size).toBe(3);
      for (const key of team.memberKeys) {
        expect(seated).not.toContain(key);
        seated.add(key);
      }
    }
  });

  it('gives each challenge to a clinician of its department', () => {
    for (const challenge of generateChallenges(PEOPLE, DEMO_OPTIONS)) {
      const owner = people.get(challenge.ownerKey);
      expect(owner?.kind).toBe('clinician');
      expect(owner?.affiliations[0]?.organisationKey).toBe(challenge.organisationKey);
    }
  });
});
