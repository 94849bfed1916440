import type { Id } from '@jiebang/kernel';

/** How far a scan is. */
export interface ScanSignal {
  readonly id: Id;
  readonly fraction: number;
  readonly note: string | null;
}

export function scanTopic(id: Id): string {
  return `duplicate-scan-${id}`;
}
