import { defineLifecycle } from '@jiebang/kernel';

export const MATCH_RUN_STATES = [
  'draft',
  'queued',
  'running',
  'preview',
  'published',
  'superseded',
  'failed',
  'cancelled',
] as const;

export type MatchRunState = (typeof MATCH_RUN_STATES)[number];
export type MatchRunEvent = 'queue' | 'start' | 'finish' | 'fail' | 'cancel' | 'publish' | 'supersede';

/** A match run (匹配批次): one decision over all teams of a programme, seen before it is published. */
export const MATCH_RUN_LIFECYCLE = defineLifecycle<MatchRunState, MatchRunEvent>({
  name: 'match_run',
  initial: 'draft',
  states: MATCH_RUN_STATES,
  transitions: [
    {
      from: ['draft', 'failed'],
      event: 'queue',
      to: 'queued',
      who: ['pmo'],
      guard: 'no other run of the programme is on',
    },
    { from: ['queued'], event: 'start', to: 'running', who: ['system'] },
    {
      from: ['running'],
      event: 'finish',
      to: 'preview',
      who: ['system'],
      guard: 'the plan passed the audit',
    },
    { from: ['queued', 'running'], event: 'fail', to: 'failed', who: ['system'] },
    {
      from: ['draft', 'queued', 'running', 'preview', 'failed'],
      event: 'cancel',
      to: 'cancelled',
      who: ['pmo'],
    },
    {
      from: ['preview'],
      event: 'publish',
      to: 'published',
      who: ['pmo'],
      guard: 'nobody of the plan was taken since',
    },
    { from: ['preview', 'published'], event: 'supersede', to: 'superseded', who: ['system'] },
  ],
});
