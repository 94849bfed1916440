import { Injectable } from '@nestjs/common';
import { commonErrors, type Id } from '@jiebang/kernel';
import { brokenConstraint, Database } from '@jiebang/platform/database';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { AvailabilityException, AvailabilityWindow, ProfileContent, Term } from '../domain/profile.js';
import { ProfileRepository, type StoredProfile } from '../profile.repository.js';
import { ProfileEntity } from './profile.entity.js';

@Injectable()
export class TypeormProfileRepository extends ProfileRepository {
  constructor(private readonly database: Database) {
    super();
  }

  async forUpdate(personId: Id): Promise<StoredProfile | null> {
    const found = await this.database.manager.findOne(ProfileEntity, {
      where: { personId },
      lock: { mode: 'pessimistic_write' },
    });
    return found && { ...found };
  }

  async add(personId: Id, content: ProfileContent, now: Date): Promise<void> {
    try {
      await this.database.manager.insert(ProfileEntity, {
        ...columns(content),
        personId,
        createdAt: now,
        updatedAt: now,
      });
    } catch (failure) {
      if (brokenConstraint(failure) === 'pk_profile')
        throw commonErrors.STALE_VERSION({ current: 1, given: 0 });
      throw failure;
    }
  }

  save(personId: Id, content: ProfileContent, now: Date): Promise<void> {
    return this.update(personId, columns(content), now);
  }

  saveAvailability(
    personId: Id,
    windows: readonly AvailabilityWindow[],
    exceptions: readonly AvailabilityException[],
    now: Date,
  ): Promise<void> {
    return this.update(
      personId,
      { availability: [...windows], availabilityExceptions: [...exceptions] },
      now,
    );
  }

  saveTerms(personId: Id, terms: readonly Term[], now: Date): Promise<void> {
    return this.update(personId, { terms: [...terms] }, now);
  }

  async remove(personId: Id): Promise<void> {
    await this.database.manager.delete(ProfileEntity, { personId });
  }

  async touch(personId: Id, now: Date): Promise<void> {
    await this.database.execute(
      'UPDATE profile SET revision = revision + 1, updated_at = $2 WHERE person_id = $1',
      [personId, now],
    );
  }

  private async update(
    personId: Id,
    columns: QueryDeepPartialEntity<ProfileEntity>,
    now: Date,
  ): Promise<void> {
    await this.database.manager.update(
      ProfileEntity,
      { personId },
      { ...columns, updatedAt: now, revision: () => 'revision + 1' },
    );
  }
}

/** The content alone: what was loaded with it (version, instants) is not for writing. */
function columns({
  kind,
  headlineZh,
  headlineEn,
  bioZh,
  bioEn,
  terms,
  disciplineCodes,
  methods,
  instruments,
  wantedProblems,
  languages,
  campus,
  capacity,
  acceptsMentoring,
  visibility,
  fieldVisibility,
}: ProfileContent): QueryDeepPartialEntity<ProfileEntity> {
  return {
    kind,
    headlineZh,
    headlineEn,
    bioZh,
    bioEn,
    terms: [...terms],
    disciplineCodes: [...disciplineCodes],
    methods: [...methods],
    instruments: [...instruments],
    wantedProblems: [...wantedProblems],
    languages: [...languages],
    campus,
    capacity,
    acceptsMentoring,
    visibility,
    fieldVisibility,
  };
}
