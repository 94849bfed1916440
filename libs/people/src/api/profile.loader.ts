import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { BatchLoader, type GraphqlContext } from '@jiebang/platform/graphql';
import { projectProfile, type ProfileView } from '../domain/profile-projection.js';
import { PeopleReadModel } from '../people.read-model.js';
import { audienceOf } from '../profile.policy.js';

/** Profiles as the viewer of the request sees them. */
@Injectable()
export class ProfileLoader extends BatchLoader<Id, ProfileView | null> {
  constructor(private readonly people: PeopleReadModel) {
    super();
  }

  protected async batch(personIds: readonly Id[], { viewer }: GraphqlContext) {
    const records = await this.people.profiles(personIds);
    return new Map(
      records.map((record) => [record.personId, projectProfile(record, audienceOf(viewer, record.personId))]),
    );
  }

  protected absent() {
    return null;
  }
}
