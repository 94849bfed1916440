import { Query, Resolver } from '@nestjs/graphql';
import { fillTemplate, type Viewer } from '@jiebang/kernel';
import { AllowSignedIn, CurrentViewer } from '@jiebang/platform/authorisation';
import { TaskSources } from '@jiebang/platform/tasks';
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
      todo: fillTemplate(kind.todo[viewer.locale], { count: task.count }),
      action: kind.action[viewer.locale],
    }));
  }
}
