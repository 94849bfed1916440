import { defineLifecycle } from '@jiebang/kernel';

export const PROPOSAL_STATES = [
  'draft',
  'member_signoff',
  'submitted',
  'withdrawn',
  'returned',
  'ineligible',
  'admitted',
  'in_review',
  'ranked',
  'recommended',
  'waitlisted',
  'not_recommended',
  'notice',
  'approved',
  'project',
] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export type ProposalEvent =
  | 'request_signoff'
  | 'revise'
  | 'submit'
  | 'withdraw'
  | 'return'
  | 'resubmit'
  | 'find_ineligible'
  | 'admit'
  | 'start_review'
  | 'rank'
  | 'recommend'
  | 'waitlist'
  | 'not_recommend'
  | 'move_up'
  | 'give_notice'
  | 'uphold_appeal'
  | 'approve'
  | 'found_project';

/**
 * A team's proposal in a call (design, lifecycle 7). `owner` is the team: its leader for everything but `revise`, which
 * any member's edit brings about; it voids every signature.
 */
export const PROPOSAL_LIFECYCLE = defineLifecycle<ProposalState, ProposalEvent>({
  name: 'proposal',
  initial: 'draft',
  states: PROPOSAL_STATES,
  transitions: [
    { from: ['draft'], event: 'request_signoff', to: 'member_signoff', who: ['owner'] },
    {
      from: ['member_signoff', 'withdrawn'],
      event: 'revise',
      to: 'draft',
      who: ['owner'],
      guard: 'voids all signatures',
    },
    {
      from: ['member_signoff'],
      event: 'submit',
      to: 'submitted',
      who: ['owner'],
      guard: 'signed by all members, complete, within the ceilings, before the close',
    },
    { from: ['submitted'], event: 'withdraw', to: 'withdrawn', who: ['owner'], guard: 'before the close' },
    { from: ['submitted'], event: 'return', to: 'returned', who: ['pmo'], guard: 'with a reason and a date' },
    { from: ['returned'], event: 'resubmit', to: 'submitted', who: ['owner'], guard: 'by the date' },
    { from: ['submitted'], event: 'find_ineligible', to: 'ineligible', who: ['pmo'], guard: 'with a reason' },
    { from: ['submitted'], event: 'admit', to: 'admitted', who: ['pmo'] },
    { from: ['admitted'], event: 'start_review', to: 'in_review', who: ['pmo', 'system'] },
    { from: ['in_review'], event: 'rank', to: 'ranked', who: ['system'], guard: 'enough valid reviews' },
    { from: ['ranked'], event: 'recommend', to: 'recommended', who: ['pmo'] },
    { from: ['ranked'], event: 'waitlist', to: 'waitlisted', who: ['pmo'] },
    { from: ['ranked'], event: 'not_recommend', to: 'not_recommended', who: ['pmo'] },
    { from: ['waitlisted'], event: 'move_up', to: 'recommended', who: ['pmo'], guard: 'a place became free' },
    { from: ['recommended'], event: 'give_notice', to: 'notice', who: ['pmo'] },
    { from: ['notice', 'not_recommended'], event: 'uphold_appeal', to: 'in_review', who: ['pmo'] },
    { from: ['notice'], event: 'approve', to: 'approved', who: ['pmo', 'finance'], guard: 'by both' },
    { from: ['approved'], event: 'found_project', to: 'project', who: ['system'] },
  ],
});

/** States in which members still write; an edit in the second one begins with `revise`. */
export const EDITABLE_PROPOSAL_STATES: readonly ProposalState[] = ['draft', 'member_signoff'];
