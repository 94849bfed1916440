import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '@jiebang/kernel';
import { groupsInSight, MatchingReadModel } from '@jiebang/matching';
import { SharedEvidenceReadModel, sightOf } from '@jiebang/people';
import { TeamsReadModel } from '@jiebang/teams';
import type { SharedWork } from './domain/work/shared-work.js';

/** Most works of each kind of source that are read at once. */
const MOST_WORKS = 6_000;

/** A work with its title, for showing. */
export interface TitledWork extends SharedWork {
  readonly titleZh: string;
  readonly titleEn: string;
}

/** Who has worked with whom, over all contexts, as far as a viewer may know it. */
@Injectable()
export class SharedWorks {
  constructor(
    private readonly evidence: SharedEvidenceReadModel,
    private readonly teams: TeamsReadModel,
    private readonly matching: MatchingReadModel,
  ) {}

  /** Works that the people share with anybody. `cut`: there are more than were read. */
  async of(
    viewer: Viewer,
    personIds: readonly Id[],
  ): Promise<{ readonly works: readonly SharedWork[]; readonly cut: boolean }> {
    if (personIds.length === 0) return { works: [], cut: false };
    const signedIn = viewer.kind !== 'visitor';
    const [evidence, teammates, groupmates] = await Promise.all([
      this.evidence.sharedBy(personIds, sightOf(viewer), MOST_WORKS),
      // Teams are shown to whoever is signed in, mentor groups to those inside.
      signedIn ? this.teams.teammatesOf(personIds, MOST_WORKS) : [],
      signedIn ? this.matching.groupmatesOf(personIds, groupsInSight(viewer), MOST_WORKS) : [],
    ]);
    const works: SharedWork[] = [
      ...evidence.map(({ ref, evidenceId, ...work }) => ({ ...work, key: ref, titledBy: evidenceId })),
      ...teammates.map(({ teamId, ...work }) => ({
        ...work,
        kind: 'team' as const,
        key: teamId,
        titledBy: teamId,
      })),
      ...groupmates.map(({ groupId, teamId, ...work }) => ({
        ...work,
        kind: 'mentor_group' as const,
        key: groupId,
        titledBy: teamId,
      })),
    ];
    return {
      works,
      cut: [evidence, teammates, groupmates].some(({ length }) => length >= MOST_WORKS),
    };
  }

  /** The works with their titles. A group is called by its team. */
  async titled(works: readonly SharedWork[]): Promise<ReadonlyMap<SharedWork, TitledWork>> {
    const isTeams = ({ kind }: SharedWork) => kind === 'team' || kind === 'mentor_group';
    const idsOf = (wanted: readonly SharedWork[]) => [...new Set(wanted.map(({ titledBy }) => titledBy))];
    const [titles, teams] = await Promise.all([
      this.evidence.titles(idsOf(works.filter((work) => !isTeams(work)))),
      this.teams.teams(idsOf(works.filter(isTeams))),
    ]);
    const byId = new Map([
      ...titles.map(({ id, titleZh, titleEn }) => [id, { titleZh, titleEn }] as const),
      ...teams.map(({ id, nameZh, nameEn }) => [id, { titleZh: nameZh, titleEn: nameEn }] as const),
    ]);
    const blank = { titleZh: '', titleEn: '' };
    return new Map(works.map((work) => [work, { ...work, ...(byId.get(work.titledBy) ?? blank) }]));
  }
}
