import { defineLifecycle } from '@jiebang/kernel';

export const ENQUIRY_STATES = ['asked', 'answered', 'withdrawn'] as const;
export type EnquiryState = (typeof ENQUIRY_STATES)[number];

/** A question to the people of a facility: they answer it, or whoever asked takes it back. */
export const enquiryLifecycle = defineLifecycle<EnquiryState, 'answer' | 'withdraw'>({
  name: 'facility enquiry',
  initial: 'asked',
  states: ENQUIRY_STATES,
  transitions: [
    { from: ['asked'], event: 'answer', to: 'answered', who: ['owner', 'pmo'] },
    { from: ['asked'], event: 'withdraw', to: 'withdrawn', who: ['owner'] },
  ],
});
