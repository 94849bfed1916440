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
  'expired',
] as const;

export type MatchRunState = (typeof MATCH_RUN_STATES)[number];
export type MatchRunEvent =
  'queue' | 'start' | 'finish' | 'fail' | 'cancel' | 'publish' | 'supersede' | 'expire';

/**
 * What a run is for. A decision (匹配批次) serves the teams that wait. A re-match (再匹配) repairs a plan that is in force, with
 * few changes. A what-if (假设推演) only asks: it proposes no group, invites nobody, is never published and is soon forgotten.
 */
export const MATCH_RUN_KINDS = ['decision', 'what-if', 're-match'] as const;
export type MatchRunKind = (typeof MATCH_RUN_KINDS)[number];

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
      guard: 'no other run of the programme is on; what-ifs are counted by themselves',
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
      guard: 'a decision, nobody of whose plan was taken since',
    },
    { from: ['preview', 'published'], event: 'supersede', to: 'superseded', who: ['system'] },
    {
      from: ['preview'],
      event: 'expire',
      to: 'expired',
      who: ['system'],
      guard: 'a what-if that was answered a day ago',
    },
  ],
});

/** How long the answer of a what-if is kept, in milliseconds: a day. */
export const WHAT_IF_MS = 86_400_000;
