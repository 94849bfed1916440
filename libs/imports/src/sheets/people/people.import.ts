import { Injectable } from '@nestjs/common';
import {
  AddAffiliation,
  EndAffiliation,
  EnterPerson,
  IdentityReadModel,
  PersonRegister,
  type AffiliationRecord,
} from '@jiebang/identity';
import type { Id, Viewer } from '@jiebang/kernel';
import { PeopleReadModel, SaveProfile, type ProfileRecord } from '@jiebang/people';
import type { SheetReading } from '@jiebang/platform/spreadsheet';
import { AllOrganisations } from '../all-organisations.js';
import { inBatches } from '../in-batches.js';
import { SheetImport, type SheetPlan } from '../sheet-import.js';
import { peopleSheet, type PeopleSheet, type PeopleValues } from './people.sheet.js';
import { planPeople, type KnownPeople, type PersonStep } from './plan-people.js';
import { columnsOf } from './term-columns.js';

const BATCH = 500;

/** People: their entry in the register, their profile and their main post. Nobody gets an account by it. */
@Injectable()
export class PeopleImport extends SheetImport<PeopleSheet, PersonStep> {
  readonly definition = peopleSheet;

  constructor(
    private readonly register: PersonRegister,
    private readonly identity: IdentityReadModel,
    private readonly people: PeopleReadModel,
    private readonly organisations: AllOrganisations,
    private readonly enterPerson: EnterPerson,
    private readonly saveProfile: SaveProfile,
    private readonly addAffiliation: AddAffiliation,
    private readonly endAffiliation: EndAffiliation,
  ) {
    super();
  }

  async plan(_viewer: Viewer, reading: SheetReading<PeopleSheet>): Promise<SheetPlan<PersonStep>> {
    const people = [];
    for (const batch of inBatches(reading.rows, BATCH))
      people.push(...(await this.register.knownByAny(batch.map(({ values }) => values))));
    const known = await this.known(people.map(({ id }) => id));
    return planPeople(reading, { ...known, people, organisations: await this.organisations.paths() });
  }

  async carryOut(viewer: Viewer, step: PersonStep): Promise<void> {
    const { present, person, profile, post } = step;
    const personId =
      person === null && present
        ? present.id
        : await this.enterPerson.run(
            viewer,
            present?.id ?? null,
            present?.version ?? null,
            person ?? unplanned(),
          );
    if (profile) await this.saveProfile.run(viewer, profile, step.profileVersion, personId);
    if (!post) return;
    const { replaces, ...wanted } = post;
    if (replaces) await this.endAffiliation.run(viewer, replaces.id, replaces.version, null);
    await this.addAffiliation.run(viewer, { ...wanted, personId, main: true, startedOn: null });
  }

  async *exported(): AsyncIterable<PeopleValues> {
    const organisations = await this.organisations.paths();
    let after: Id | null = null;
    for (;;) {
      const ids: readonly Id[] = await this.people.personIds(after, BATCH);
      if (ids.length === 0) return;
      const { profiles, posts } = await this.known(ids);
      const registered = new Map((await this.register.people(ids)).map((person) => [person.id, person]));
      for (const id of ids) {
        const person = registered.get(id);
        const profile = profiles.get(id);
        if (!person || !profile) continue;
        const [post] = posts.get(id) ?? [];
        const organisation = post ? organisations.pathOf(post.organisationId) : null;
        yield { ...person, ...profileColumns(profile), ...postColumns(organisation, post) };
      }
      after = ids.at(-1) ?? null;
    }
  }

  private async known(ids: readonly Id[]): Promise<Pick<KnownPeople, 'profiles' | 'posts'>> {
    const profiles = new Map<Id, ProfileRecord>();
    const posts = new Map<Id, AffiliationRecord[]>();
    for (const batch of inBatches(ids, BATCH)) {
      for (const profile of await this.people.profiles(batch)) profiles.set(profile.personId, profile);
      for (const post of await this.identity.affiliationsOf(batch))
        posts.set(post.personId, [...(posts.get(post.personId) ?? []), post]);
    }
    return { profiles, posts };
  }
}

function unplanned(): never {
  throw new Error('a new person without a name');
}

function profileColumns({ kind, terms, disciplineCodes, campus, capacity }: ProfileRecord) {
  const { zh: expertiseZh, en: expertiseEn } = columnsOf(terms);
  return { kind, expertiseZh, expertiseEn, disciplineCodes, campus, capacity };
}

function postColumns(organisation: string | null, post: AffiliationRecord | undefined) {
  if (!post || organisation === null) return { organisation: null, titleZh: null, titleEn: null };
  return { organisation, titleZh: post.titleZh, titleEn: post.titleEn };
}
