import { Query, Resolver } from '@nestjs/graphql';
import { fillTemplate, type Locale, type Viewer } from '@jiebang/kernel';
import { AllowSignedIn, CurrentViewer } from '@jiebang/platform/authorisation';
import { TaskSources, type TaskKind } from '@jiebang/platform/tasks';
import { Task } from './task.type.js';

@Resolver(() => Task)
export class TaskResolver {
  constructor(private readonly sources: TaskSources) {}

  @AllowSignedIn()
  @Query(() => [Task], {
    description: 'What waits for the viewer, what runs out first in front; 100 at most',
  })
  async myTasks(@CurrentViewer() viewer: Viewer): Promise<Task[]> {
    const tasks = await this.sources.tasksOf(viewer);
    return tasks.map(({ kind, ...task }) => ({
      ...task,
      kind: kind.name,
      todo: todoOf(kind, task.count, viewer.locale),
      action: kind.action[viewer.locale],
    }));
  }
}

/** What is to be done, in the reader's language and number. */
function todoOf({ todo, single }: TaskKind, count: number, locale: Locale): string {
  if (locale === 'en' && count === 1 && single !== undefined) return single;
  return fillTemplate(todo[locale], { count });
}
