import { Injectable } from '@nestjs/common';
import { IdentityReadModel, PersonRegister } from '@jiebang/identity';
import type { Id } from '@jiebang/kernel';
import { normalisedRef, PeopleReadModel } from '@jiebang/people';
import type { PersonFacts } from './domain/match-keys.js';

/** What records are compared by, read from the register and from profiles. Whole: it never leaves the comparison. */
@Injectable()
export class RecordFacts {
  constructor(
    private readonly register: PersonRegister,
    private readonly identity: IdentityReadModel,
    private readonly people: PeopleReadModel,
  ) {}

  /** Those who stand for themselves; whoever was merged into another is left out. */
  async of(personIds: readonly Id[]): Promise<readonly PersonFacts[]> {
    // One after the other: within a transaction there is one connection.
    const people = await this.register.people(personIds);
    const posts = await this.identity.affiliationsOf(personIds);
    const evidence = await this.people.evidenceOf(personIds);
    const profiles = await this.people.profiles(personIds);
    const tops = await this.topsOf(posts.map(({ organisationId }) => organisationId));
    const places = grouped(posts, ({ personId, organisationId }) => [
      personId,
      tops.get(organisationId) ?? organisationId,
    ]);
    const works = grouped(evidence, ({ personId, ref }) => [
      personId,
      ref === null ? null : normalisedRef(ref),
    ]);
    const terms = new Map(profiles.map((profile) => [profile.personId, profile.terms]));
    return people
      .filter(({ mergedIntoId }) => mergedIntoId === null)
      .map(({ id, nameZh, nameEn, identityNumber, orcid, email }) => ({
        id,
        nameZh,
        nameEn,
        identityNumber,
        orcid,
        email,
        organisationIds: places.get(id) ?? [],
        works: works.get(id) ?? [],
        terms: (terms.get(id) ?? []).map(({ zh, en }) => (en || zh).trim().toLowerCase()),
      }));
  }

  private async topsOf(organisationIds: readonly Id[]): Promise<ReadonlyMap<Id, Id>> {
    const lines = await this.identity.ancestorsOf([...new Set(organisationIds)]);
    return new Map(lines.map(({ id, ancestorIds }) => [id, ancestorIds.at(-1) ?? id]));
  }
}

function grouped<Row>(
  rows: readonly Row[],
  entry: (row: Row) => readonly [Id, string | null],
): ReadonlyMap<Id, readonly string[]> {
  const groups = new Map<Id, string[]>();
  for (const row of rows) {
    const [id, value] = entry(row);
    if (value === null) continue;
    const group = groups.get(id);
    if (!group) groups.set(id, [value]);
    else if (!group.includes(value)) group.push(value);
  }
  return groups;
}
