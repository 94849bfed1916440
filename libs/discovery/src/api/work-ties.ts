import { Injectable } from '@nestjs/common';
import type { WorkLink } from '../domain/work/work-graph.js';
import { SharedWorks } from '../shared-works.js';
import type { PeopleTie } from './work.type.js';

const MOST_TITLES = 10;

/** Ties as the API tells them: with the titles of the newest works. */
@Injectable()
export class WorkTies {
  constructor(private readonly works: SharedWorks) {}

  async of(links: readonly WorkLink[]): Promise<PeopleTie[]> {
    const told = await this.works.titled(links.flatMap(({ works }) => works.slice(0, MOST_TITLES)));
    return links.map(({ a, b, strength, works }) => ({
      oneId: a,
      otherId: b,
      strength,
      workCount: works.length,
      works: works.slice(0, MOST_TITLES).flatMap((work) => {
        const titled = told.get(work);
        if (!titled) return [];
        const { kind, titleZh, titleEn, year, key } = titled;
        const isTeam = kind === 'team' || kind === 'mentor_group';
        return [
          { kind, titleZh, titleEn, year, ref: isTeam ? null : key, teamId: isTeam ? work.titledBy : null },
        ];
      }),
    }));
  }
}
