import type { Id } from '@jiebang/kernel';

/** How far an import is, as subscribers get it; also the shape of the platform's JobProgress. */
export interface ImportSignal {
  readonly id: Id;
  /** 0 to 1. */
  readonly fraction: number;
  /** Stable code: checking, running, or the state that it came to. */
  readonly note: string;
}

/** The signal topic of an import. */
export const importTopic = (importId: Id) => `import:${importId}`;
