import { Injectable } from '@nestjs/common';
import { Clock, type Id, type Viewer } from '@jiebang/kernel';
import { WorkGraph, type WorkLink } from './domain/work/work-graph.js';
import { SharedWorks } from './shared-works.js';

/** As many as a picture can show with their names. */
const MOST_COWORKERS = 24;

export interface WorkNetwork {
  /** Those with the strongest ties first; without the person. */
  readonly coworkerIds: readonly Id[];
  /** Of the person with them, and among them. */
  readonly links: readonly WorkLink[];
  /** How many there are in all. */
  readonly total: number;
}

/** With whom somebody has worked, and who of these with each other. */
@Injectable()
export class ShowWorkNetwork {
  constructor(
    private readonly works: SharedWorks,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, personId: Id): Promise<WorkNetwork> {
    const graph = new WorkGraph(this.clock.now().getUTCFullYear());
    graph.add((await this.works.of(viewer, [personId])).works);
    const coworkers = [...graph.neighbours(personId)].sort(
      (a, b) => graph.strength(personId, b) - graph.strength(personId, a) || (a < b ? -1 : 1),
    );
    const coworkerIds = coworkers.slice(0, MOST_COWORKERS);
    graph.add((await this.works.of(viewer, coworkerIds)).works);
    return { coworkerIds, links: graph.linksAmong([personId, ...coworkerIds]), total: coworkers.length };
  }
}
