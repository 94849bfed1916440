import { capabilityCategory, departmentByCode, disciplineByCode, synonymGroup } from '@jiebang/vocabulary';
import { demoProgramme } from './programme.js';

const programme = demoProgramme();
const { people, challenges, teams, call, proposals, facilities, instruments, services } = programme;
const person = new Set(people.map((row) => row.key));
const challenge = new Set(challenges.map((row) => row.key));

describe('references', () => {
  it('never uses a key twice', () => {
    const keyed = [
      programme.organisations,
      people,
      programme.evidence,
      programme.conflicts,
      facilities,
      instruments,
      services,
      programme.lists,
      challenges,
      programme.needs,
      teams,
      proposals,
    ].flatMap((rows): readonly { readonly key: string }[] => rows);
    const keys = keyed.map((row) => row.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('names people and organisations that exist', () => {
    const organisations = new Set(programme.organisations.map((row) => row.key));
    const namedPeople = [
      ...programme.evidence.flatMap((row) => row.personKeys),
      ...programme.conflicts.flatMap((row) => [row.personKey, row.otherPersonKey]),
      ...facilities.map((row) => row.responsibleKey),
      ...challenges.map((row) => row.ownerKey),
      ...programme.needs.flatMap((row) => [row.ownerKey, ...row.screenerKeys]),
      ...teams.flatMap((row) => [row.leaderKey, ...row.memberKeys]),
      ...people.map((row) => row.supervisorKey),
    ].filter((key) => key !== null);
    const namedOrganisations = [
      ...programme.organisations.map((row) => row.parentKey),
      ...people.flatMap((row) => row.affiliations.map((affiliation) => affiliation.organisationKey)),
      ...programme.conflicts.map((row) => row.organisationKey),
      ...facilities.map((row) => row.organisationKey),
      ...challenges.map((row) => row.organisationKey),
      ...programme.needs.map((row) => row.organisationKey),
    ].filter((key) => key !== null);
    expect(namedPeople.filter((key) => !person.has(key))).toEqual([]);
    expect(namedOrganisations.filter((key) => !organisations.has(key))).toEqual([]);
  });

  it('joins lists, challenges, teams, proposals and shared resources', () => {
    const lists = new Set(programme.lists.map((row) => row.key));
    const crew = new Map(teams.map((row) => [row.key, row]));
    const places = new Set(facilities.map((row) => row.key));
    const machines = new Map(instruments.map((row) => [row.key, row]));
    expect(challenges.filter((row) => !lists.has(row.listKey))).toEqual([]);
    expect(lists).toContain(call.listKey);
    expect(teams.flatMap((row) => row.choiceKeys).filter((key) => !challenge.has(key))).toEqual([]);
    for (const proposal of proposals) {
      expect(proposal.callKey).toBe(call.key);
      expect(crew.get(proposal.teamKey)?.choiceKeys[0]).toBe(proposal.challengeKey);
    }
    expect(instruments.filter((row) => !places.has(row.facilityKey))).toEqual([]);
    for (const service of services) {
      expect(places).toContain(service.facilityKey);
      if (service.instrumentKey)
        expect(machines.get(service.instrumentKey)?.facilityKey).toBe(service.facilityKey);
    }
  });

  it('uses codes and terms of the vocabulary only', () => {
    const codes = [...people, ...challenges, ...programme.needs, ...teams].flatMap(
      (row) => row.disciplineCodes,
    );
    expect(codes.filter((code) => !disciplineByCode(code))).toEqual([]);
    const wards = [
      ...challenges.flatMap((row) => row.departmentCodes),
      ...[...people, ...programme.needs, ...programme.organisations].map((row) => row.departmentCode),
    ].filter((code) => code !== null);
    expect(wards.filter((code) => !departmentByCode(code))).toEqual([]);
    const terms = people.flatMap((row) => row.expertise.map((term) => term.zh));
    expect(terms.filter((zh) => !synonymGroup(zh))).toEqual([]);
    expect(facilities.filter((row) => !capabilityCategory(row.category))).toEqual([]);
  });
});

describe('privacy', () => {
  const text = JSON.stringify(programme);

  it('holds nothing that looks like an identity or phone number', () => {
    expect(text.match(/(?<!\d)\d{17}[\dXx](?!\d)/g)).toBeNull();
    expect(text.match(/(?<!\d)1[3-9]\d{9}(?!\d)/g)).toBeNull();
    expect(text.match(/(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)/g)).toBeNull();
  });

  it('holds no DOI and no mail address outside the reserved domain', () => {
    const works = programme.evidence.map((row) => `${row.ref} ${row.titleZh} ${row.titleEn}`);
    expect(works.filter((work) => /\b10\.\d{4,9}\//.test(work))).toEqual([]);
    expect(works.filter((work) => !/^demo-(pub|pat|prj)-\d{4} 【示例】.* \[Sample\]/.test(work))).toEqual([]);
    expect(text.match(/@[a-z.-]+/g)?.every((domain) => domain.endsWith('.example'))).toBe(true);
  });
});
