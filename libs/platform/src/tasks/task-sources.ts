import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Clock, type Viewer } from '@jiebang/kernel';
import type { Task } from './task.js';
import { TELLS_TASKS, type TaskSource } from './task-source.js';

/** Most tasks that a desk shows. */
export const MOST_TASKS = 100;

/** All sources of tasks of this process, found by their marks. */
@Injectable()
export class TaskSources {
  private found: readonly TaskSource[] | null = null;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly clock: Clock,
  ) {}

  /** What waits for the viewer, what runs out first in front; what has no deadline comes last, in the sources' order. */
  async tasksOf(viewer: Viewer): Promise<readonly Task[]> {
    this.found ??= this.discover();
    const now = this.clock.now();
    const tasks = await Promise.all(this.found.map((source) => source.tasksOf(viewer, now)));
    const instant = ({ deadline }: Task) => deadline?.getTime() ?? Number.MAX_SAFE_INTEGER;
    return tasks
      .flat()
      .sort((a, b) => instant(a) - instant(b))
      .slice(0, MOST_TASKS);
  }

  private discover(): readonly TaskSource[] {
    const sources = this.discovery
      .getProviders()
      .filter(({ instance, metatype }) => instance && metatype && Reflect.hasMetadata(TELLS_TASKS, metatype))
      .map(({ instance, name }) => ({ source: instance as TaskSource, name: String(name) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    return [...new Set(sources.map(({ source }) => source))];
  }
}
