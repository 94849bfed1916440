import { createHash } from 'node:crypto';
import { disciplineBranch } from '@jiebang/vocabulary';
import type { DemoPerson } from './demo.types.js';
import { meetsRankRule } from './licences.js';
import { DEMO_OPTIONS, demoProgramme } from './programme.js';
import { topOrganisation } from './organisations.js';

const programme = demoProgramme();
const { people, challenges, teams, call, proposals, facilities, instruments, services } = programme;
const person = new Map<string, DemoPerson>(people.map((row) => [row.key, row]));
const challenge = new Map(challenges.map((row) => [row.key, row]));
const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');
const count = (kind: DemoPerson['kind']) => people.filter((row) => row.kind === kind).length;

describe('determinism', () => {
  it('gives the same programme twice, to the byte', () => {
    expect(hash(demoProgramme())).toBe(hash(programme));
  });

  it('gives the programme that was pinned', () => {
    // A change of facts or rules changes it: look at what moved, then pin the new one.
    expect(hash(programme)).toBe('4c73a72b2967b889d4137175ddfdc6a8af1ad44a0e09ca7c1c0cc857666531c1');
  });

  it('gives other people for another seed', () => {
    const other = demoProgramme({ ...DEMO_OPTIONS, seed: 1 });
    expect(other.people[10]?.nameZh).not.toBe(people[10]?.nameZh);
    expect(other.challenges.map((row) => row.titleZh)).toEqual(challenges.map((row) => row.titleZh));
  });

  it('moves the dates with the reference day, and nothing else of the people', () => {
    const later = demoProgramme({ ...DEMO_OPTIONS, referenceDate: '2027-03-01' });
    expect(later.lists[0]?.opensAt.slice(0, 10)).toBe('2027-02-08');
    expect(later.people.map((row) => row.nameZh)).toEqual(people.map((row) => row.nameZh));
    expect(later.teams.map((team) => team.memberKeys)).toEqual(teams.map((team) => team.memberKeys));
  });
});

describe('teams that still look for members', () => {
  it('are five of two students each, of different disciplines and in no other team', () => {
    const { formingTeams } = programme;
    expect(formingTeams).toHaveLength(5);
    const members = formingTeams.flatMap(({ memberKeys }) => memberKeys);
    const locked = teams.flatMap(({ memberKeys }) => memberKeys);
    expect(new Set([...members, ...locked]).size).toBe(members.length + locked.length);
    for (const { memberKeys } of formingTeams) {
      const [leader, member] = memberKeys.map((key) => person.get(key)?.disciplineCodes[0]);
      expect(leader).not.toBe(member);
    }
  });
});

describe('numbers', () => {
  it('has people of every kind, over forty departments and disciplines', () => {
    expect(people.length).toBeGreaterThanOrEqual(320);
    expect(count('clinician')).toBeGreaterThanOrEqual(90);
    expect(count('scientist')).toBeGreaterThanOrEqual(60);
    expect(count('engineer')).toBeGreaterThanOrEqual(70);
    expect(count('enterprise')).toBeGreaterThanOrEqual(24);
    expect(count('tech_manager')).toBe(8);
    expect(count('student')).toBeGreaterThanOrEqual(240);
    expect(new Set(people.map((row) => row.affiliations[0]?.organisationKey)).size).toBeGreaterThanOrEqual(
      80,
    );
    expect(new Set(people.map((row) => row.disciplineCodes[0])).size).toBeGreaterThanOrEqual(40);
    expect(new Set(people.map((row) => row.departmentCode)).size).toBeGreaterThanOrEqual(40);
  });

  it('has the officers who run it', () => {
    const bearing = (role: string) => people.filter((row) => row.roles.some((own) => own === role)).length;
    expect([bearing('pmo'), bearing('finance'), bearing('auditor'), bearing('admin')]).toEqual([2, 1, 1, 1]);
    expect(bearing('reviewer')).toBeGreaterThanOrEqual(30);
    const fromFirms = people.filter((row) => row.kind === 'enterprise' && row.roles.includes('reviewer'));
    expect(fromFirms.length).toBeGreaterThanOrEqual(2);
  });

  it('has three hospitals, six enterprises and a university', () => {
    const kinds = programme.organisations.map((row) => row.kind);
    expect(kinds.filter((kind) => kind === 'hospital')).toHaveLength(3);
    expect(kinds.filter((kind) => kind === 'enterprise')).toHaveLength(6);
    expect(kinds.filter((kind) => kind === 'university')).toHaveLength(1);
  });

  it('has the challenges, needs, teams, facilities and proposals that were asked for', () => {
    expect(challenges.filter((row) => row.listKey === 'list:open').length).toBeGreaterThanOrEqual(64);
    expect(challenges.filter((row) => row.listKey === 'list:forecast').length).toBeGreaterThanOrEqual(5);
    expect(programme.needs.length).toBeGreaterThanOrEqual(12);
    expect(new Set(programme.needs.map((need) => need.state)).size).toBe(7);
    expect(teams).toHaveLength(60);
    expect(teams.filter((team) => team.hardToMatch)).toHaveLength(5);
    expect(facilities).toHaveLength(40);
    expect(instruments.length).toBeGreaterThanOrEqual(100);
    expect(services.length).toBeGreaterThanOrEqual(60);
    expect(proposals).toHaveLength(60);
  });

  it('has people in two places and joint work, so that conflicts and cohesion have something to say', () => {
    expect(people.filter((row) => row.affiliations.length > 1).length).toBeGreaterThanOrEqual(30);
    expect(programme.evidence.filter((row) => row.personKeys.length > 1).length).toBeGreaterThanOrEqual(200);
    expect(programme.conflicts).toHaveLength(30);
  });

  it('has certified mentors enough for the sixty teams in every track, and some who are not', () => {
    for (const track of ['clinician', 'scientist', 'engineer']) {
      const certified = people.filter(
        (row) => row.mentorLicence?.track === track && row.mentorLicence.state === 'certified',
      );
      expect(certified.reduce((sum, row) => sum + row.capacity, 0)).toBeGreaterThanOrEqual(60);
    }
    expect(
      people.filter((row) => row.mentorLicence && row.mentorLicence.state !== 'certified'),
    ).not.toHaveLength(0);
  });
});

describe('people', () => {
  it('are all invented and say so', () => {
    for (const row of people) {
      expect(row.synthetic).toBe(true);
      expect(row.displayNameZh).toBe(`${row.nameZh}（演示）`);
      expect(row.displayNameEn).toBe(`${row.nameEn} (demo)`);
      expect(row.personNumber).toMatch(/^DEMO-P\d{4}$/);
      expect(row.email).toMatch(/^[a-z]+\.[a-z]+\.p\d{4}@[a-z.-]+\.example$/);
    }
    expect(new Set(people.map((row) => row.nameZh)).size).toBe(people.length);
    for (const row of programme.organisations.filter((org) => topOrganisation(org.key).key === org.key)) {
      expect(`${row.nameZh}${row.nameEn}`).toMatch(/（演示）.*\(demo\)$/);
    }
  });

  it('work in one main place and know something of it', () => {
    for (const row of people) {
      expect(row.affiliations.filter((affiliation) => affiliation.primary)).toHaveLength(1);
      expect(row.availability.length).toBeGreaterThanOrEqual(2);
      for (const window of row.availability) {
        expect(window.startMinute).toBeLessThan(window.endMinute);
        expect(window.endMinute).toBeLessThanOrEqual(24 * 60);
      }
      if (row.kind !== 'officer') expect(row.expertise.length).toBeGreaterThanOrEqual(2);
      if (row.kind === 'clinician')
        expect(disciplineBranch(row.disciplineCodes[0] ?? '')).not.toBe('engineering');
      if (row.kind === 'engineer') expect(disciplineBranch(row.disciplineCodes[0] ?? '')).toBe('engineering');
    }
  });

  it('hold a certificate only where the rank rule allows it, with a re-check two years on', () => {
    for (const row of people.filter((candidate) => candidate.mentorLicence?.state === 'certified')) {
      expect(meetsRankRule(row.seniority, row.hasDoctorate)).toBe(true);
      const { certifiedOn, recheckDueOn } = row.mentorLicence ?? {};
      const days = (Date.parse(recheckDueOn ?? '') - Date.parse(certifiedOn ?? '')) / 86_400_000;
      expect(days).toBe(730);
      expect((recheckDueOn ?? '') > DEMO_OPTIONS.referenceDate).toBe(true);
    }
  });
});

describe('challenges', () => {
  it('carry their provenance and both languages', () => {
    for (const row of challenges) {
      expect(row.provenance?.listName).toBeTruthy();
      expect(row.problemZh).toMatch(/。$/);
      expect(row.problemEn).toMatch(/\.$/);
      expect(row.keywords.length).toBeGreaterThanOrEqual(3);
      for (const target of row.targets) expect(target.original).toContain(target.nameZh);
    }
    expect(challenges.filter((row) => row.provenance?.itemKind === 'jiebang_list_item')).toHaveLength(39);
  });

  it('belong to a clinician of a fitting department', () => {
    for (const row of challenges) {
      const owner = person.get(row.ownerKey);
      expect(owner?.kind).toBe('clinician');
      const code = owner?.departmentCode ?? '';
      const fits = row.departmentCodes.some(
        (wanted) => code === wanted || code.startsWith(`${wanted}.`) || wanted.startsWith(`${code}.`),
      );
      expect([row.key, fits]).toEqual([row.key, true]);
    }
  });
});

describe('teams', () => {
  it('have three or four students, one medical, one engineering, nobody twice', () => {
    const seated = teams.flatMap((team) => team.memberKeys);
    expect(new Set(seated).size).toBe(seated.length);
    for (const team of teams) {
      const branches = team.memberKeys.map((key) =>
        disciplineBranch(person.get(key)?.disciplineCodes[0] ?? ''),
      );
      expect([3, 4]).toContain(team.memberKeys.length);
      expect(team.leaderKey).toBe(team.memberKeys[0]);
      expect(team.memberKeys.every((key) => person.get(key)?.kind === 'student')).toBe(true);
      expect(branches).toContain('medical');
      expect(branches).toContain('engineering');
      expect(new Set(team.choiceKeys).size).toBe(3);
      expect(team.choiceKeys.every((key) => challenge.get(key)?.listKey === 'list:open')).toBe(true);
    }
    expect(count('student') - seated.length).toBeGreaterThanOrEqual(20);
  });

  it('that are hard to match chose topics few mentors cover', () => {
    const mentors = people.filter((row) => row.mentorLicence?.state === 'certified');
    const cover = (key: string) => {
      const words = new Set(challenge.get(key)?.keywords.map((keyword) => keyword.zh));
      return mentors.filter((mentor) => mentor.expertise.some((term) => words.has(term.zh))).length;
    };
    const mean = (hard: boolean) => {
      const covers = teams
        .filter((team) => team.hardToMatch === hard)
        .flatMap((team) => team.choiceKeys.map(cover));
      return covers.reduce((sum, value) => sum + value, 0) / covers.length;
    };
    expect(mean(true)).toBeLessThan(mean(false) / 2);
  });
});

describe('the seed fund', () => {
  it('names a source for every rule, and its rubric adds up', () => {
    for (const rule of call.rules) expect(rule.source.name).toBeTruthy();
    expect(call.rubric.criteria.reduce((sum, criterion) => sum + criterion.weight, 0)).toBe(
      call.rubric.total,
    );
    expect(call.opensAt < call.closesAt).toBe(true);
  });

  it('gets budgets that add up and stay under the ceiling', () => {
    for (const proposal of proposals) {
      const amounts = proposal.budget.map((line) => line.amountFen);
      expect(amounts.every((amount) => Number.isSafeInteger(amount) && amount > 0)).toBe(true);
      expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(proposal.totalFen);
      expect(proposal.totalFen).toBeLessThanOrEqual(call.ceilingFen);
      expect(proposal.durationMonths).toBeLessThanOrEqual(call.durationMonthsMax);
      expect(Object.values(proposal.sections).every((text) => text.length > 10)).toBe(true);
    }
  });
});

describe('prices', () => {
  it('are whole fen, outsiders never pay less, and published ones name their institution', () => {
    for (const service of services) {
      expect(Number.isSafeInteger(service.internalFen)).toBe(true);
      expect(service.externalFen).toBeGreaterThanOrEqual(service.internalFen);
      if (service.priceOrigin.kind === 'published') expect(service.priceOrigin.institution).toBeTruthy();
    }
    expect(services.filter((service) => service.priceOrigin.kind === 'published')).toHaveLength(26);
  });
});
