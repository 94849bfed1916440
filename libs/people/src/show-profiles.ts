import { Injectable } from '@nestjs/common';
import { IdentityReadModel } from '@jiebang/identity';
import { pageRequest, type Id, type Page, type Viewer } from '@jiebang/kernel';
import { disciplines } from '@jiebang/vocabulary';
import { projectProfile, type ProfileView } from './domain/profile-projection.js';
import type { ProfileKind } from './domain/profile.js';
import { PeopleReadModel, type ProfileSort } from './people.read-model.js';
import { audienceOf, visibleLevels } from './profile.policy.js';

/** What a list of people is narrowed by; null and undefined mean nothing. */
export interface PeopleWanted {
  readonly kind?: ProfileKind | null;
  /** Code of a discipline, or the beginning of several. */
  readonly discipline?: string | null;
  readonly campus?: string | null;
  /** With everything below it. */
  readonly organisationId?: Id | null;
  readonly sort?: ProfileSort | null;
}

/** Shows profiles as a viewer may see them. */
@Injectable()
export class ShowProfiles {
  constructor(
    private readonly people: PeopleReadModel,
    private readonly identity: IdentityReadModel,
  ) {}

  /** Null for a person without a profile. */
  async one(viewer: Viewer, personId: Id): Promise<ProfileView | null> {
    const [record] = await this.people.profiles([personId]);
    return record ? projectProfile(record, audienceOf(viewer, personId)) : null;
  }

  /** A page of the list. Throws INVALID_INPUT for a bad cursor or page size. */
  async page(
    viewer: Viewer,
    wanted: PeopleWanted,
    first?: number | null,
    after?: string | null,
  ): Promise<Page<ProfileView>> {
    const { discipline, organisationId, sort } = wanted;
    const page = await this.people.profilePage(
      {
        kind: wanted.kind ?? undefined,
        campus: wanted.campus ?? undefined,
        organisationIds: organisationId == null ? undefined : await this.identity.subtreeOf([organisationId]),
        disciplineCodes: discipline == null ? undefined : codesBelow(discipline),
        levels: visibleLevels(viewer),
      },
      sort ?? 'updatedAt',
      pageRequest(first, after),
    );
    return {
      ...page,
      rows: page.rows.map((record) => projectProfile(record, audienceOf(viewer, record.personId))),
    };
  }
}

/** Codes in both schemes are hierarchical by their text: C10, C1002, C100201. */
function codesBelow(prefix: string): readonly string[] {
  return disciplines.filter(({ code }) => code.startsWith(prefix)).map(({ code }) => code);
}
