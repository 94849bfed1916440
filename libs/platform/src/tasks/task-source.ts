import { SetMetadata } from '@nestjs/common';
import type { Viewer } from '@jiebang/kernel';
import type { Task } from './task.js';

export const TELLS_TASKS = 'jiebang:tells-tasks';

/** Marks a provider as a context's source of tasks. */
export const TellsTasks = () => SetMetadata<string, true>(TELLS_TASKS, true);

/** Most tasks of one kind that a source gives: whoever has more than these has a queue, and its page. */
export const MOST_OF_A_KIND = 20;

/** What waits for a viewer in one context, by its own policies. A fixed number of statements, however many things wait. */
export interface TaskSource {
  tasksOf(viewer: Viewer, now: Date): Promise<readonly Task[]>;
}
