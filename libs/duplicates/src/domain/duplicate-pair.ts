import { defineLifecycle } from '@jiebang/kernel';

export const PAIR_STATES = ['open', 'dismissed', 'merged'] as const;
export type PairState = (typeof PAIR_STATES)[number];
export type PairEvent = 'dismiss' | 'reopen' | 'merge' | 'separate';

/** Two records that may be one person. A dismissed pair is remembered: it is not found again. */
export const pairLifecycle = defineLifecycle<PairState, PairEvent>({
  name: 'duplicate_pair',
  initial: 'open',
  states: PAIR_STATES,
  transitions: [
    { from: ['open'], event: 'dismiss', to: 'dismissed', who: ['pmo', 'admin'] },
    { from: ['dismissed'], event: 'reopen', to: 'open', who: ['pmo', 'admin'] },
    { from: ['open', 'dismissed'], event: 'merge', to: 'merged', who: ['pmo', 'admin'] },
    {
      from: ['merged'],
      event: 'separate',
      to: 'open',
      who: ['pmo', 'admin'],
      guard: 'nothing stands in the way',
    },
  ],
});
