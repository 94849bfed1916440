import type { Bilingual, Id } from '@jiebang/kernel';

/** A kind of open task, named and worded by the context that knows it. */
export interface TaskKind {
  /** `noun.verb`, stable: pages and tests know it by this name. */
  readonly name: string;
  /** What is to be done, in a sentence; `{count}` stands for how many. */
  readonly todo: Bilingual;
  /** The English sentence for a single thing, where it differs by more than the number. */
  readonly single?: string;
  /** The one next action, as it stands on the way there. */
  readonly action: Bilingual;
}

/**
 * Something that waits for somebody, as the present state says: it is computed at each reading and stored nowhere, so
 * that it is gone the moment it was done, by whomever.
 */
export interface Task {
  readonly kind: TaskKind;
  /** What it is about; null for a queue of things, of which there are `count`. */
  readonly subjectId: Id | null;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly count: number;
  /** After it, it can no longer be done; null where nothing runs out. */
  readonly deadline: Date | null;
  /** Address of the page where it is done. */
  readonly path: string;
}

/** Names a context's kinds of tasks: `defineTaskKinds({ 'need.answer': { todo, action } })`. */
export function defineTaskKinds<const Table extends Record<string, Omit<TaskKind, 'name'>>>(
  table: Table,
): { readonly [Name in keyof Table]: TaskKind } {
  const entries = Object.entries(table).map(([name, words]) => [name, { name, ...words }] as const);
  return Object.fromEntries(entries) as { [Name in keyof Table]: TaskKind };
}

/** A task about one thing. `titleEn` may be missing where the thing has a name in one language. */
export function taskAbout(
  kind: TaskKind,
  subject: { readonly id: Id; readonly titleZh: string | null; readonly titleEn: string | null },
  path: string,
  deadline: Date | null = null,
): Task {
  const { id, titleZh, titleEn } = subject;
  return {
    kind,
    subjectId: id,
    titleZh: titleZh ?? titleEn ?? '',
    titleEn: titleEn ?? titleZh ?? '',
    count: 1,
    deadline,
    path,
  };
}

/** A queue as one task; none where the queue is empty. */
export function taskOfQueue(kind: TaskKind, count: number, path: string): readonly Task[] {
  if (count === 0) return [];
  return [{ kind, subjectId: null, titleZh: '', titleEn: '', count, deadline: null, path }];
}
