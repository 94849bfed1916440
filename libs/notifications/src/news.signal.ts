import type { Id } from '@jiebang/kernel';

/** That a person (`id`) has news. How much is read when the signal arrives, so that a late one tells nothing wrong. */
export interface NewsSignal {
  readonly id: Id;
}

/** The signal topic of a person's news. */
export const newsTopic = (personId: Id) => `news:${personId}`;
