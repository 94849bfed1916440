import { defineLifecycle } from '@jiebang/kernel';

export const IMPORT_STATES = [
  'uploaded',
  'problems',
  'ready',
  'running',
  'done',
  'failed',
  'cancelled',
] as const;

export type ImportState = (typeof IMPORT_STATES)[number];
export type ImportEvent = 'check_passed' | 'check_refused' | 'recheck' | 'run' | 'finish' | 'fail' | 'cancel';

/** An import: a file that is checked row by row, looked at, and then applied as a whole or not at all. */
export const importLifecycle = defineLifecycle<ImportState, ImportEvent>({
  name: 'import_job',
  initial: 'uploaded',
  states: IMPORT_STATES,
  transitions: [
    {
      from: ['uploaded'],
      event: 'check_passed',
      to: 'ready',
      who: ['system'],
      guard: 'no cell has a problem',
    },
    { from: ['uploaded'], event: 'check_refused', to: 'problems', who: ['system'] },
    {
      from: ['problems', 'ready', 'failed'],
      event: 'recheck',
      to: 'uploaded',
      who: ['admin', 'pmo'],
      guard: 'what the file refers to may have changed since',
    },
    { from: ['ready'], event: 'run', to: 'running', who: ['admin', 'pmo'] },
    { from: ['running'], event: 'finish', to: 'done', who: ['system'], guard: 'every row was applied' },
    {
      from: ['uploaded', 'running'],
      event: 'fail',
      to: 'failed',
      who: ['system'],
      guard: 'nothing was applied',
    },
    {
      from: ['uploaded', 'problems', 'ready', 'failed'],
      event: 'cancel',
      to: 'cancelled',
      who: ['admin', 'pmo'],
    },
  ],
});
