import { defineLifecycle } from '@jiebang/kernel';

export const RESOURCE_STATES = ['draft', 'offered', 'paused', 'withdrawn'] as const;
export type ResourceState = (typeof RESOURCE_STATES)[number];

export const RESOURCE_EVENTS = ['publish', 'pause', 'resume', 'withdraw'] as const;
export type ResourceEvent = (typeof RESOURCE_EVENTS)[number];

/** States in which others see it. */
export const SEEN_STATES: readonly ResourceState[] = ['offered', 'paused'];

/** A dataset, a body of literature or a biobank: drafted, offered, paused for a while, withdrawn for good. */
export const resourceLifecycle = defineLifecycle<ResourceState, ResourceEvent>({
  name: 'shared resource',
  initial: 'draft',
  states: RESOURCE_STATES,
  transitions: [
    { from: ['draft'], event: 'publish', to: 'offered', who: ['owner', 'pmo'], guard: 'terms are complete' },
    { from: ['offered'], event: 'pause', to: 'paused', who: ['owner', 'pmo'] },
    { from: ['paused'], event: 'resume', to: 'offered', who: ['owner', 'pmo'], guard: 'terms are complete' },
    { from: ['draft', 'offered', 'paused'], event: 'withdraw', to: 'withdrawn', who: ['owner', 'pmo'] },
  ],
});
