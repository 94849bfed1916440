import type { OutcomeState, OutcomeType } from '../../gql/graphql.js';
import type { Tone } from '../../patterns/state-tag.js';

export const TYPES: readonly OutcomeType[] = [
  'clinical_pathway',
  'prototype',
  'technical_standard',
  'patent_transferred',
  'textbook',
  'software',
  'first_technique',
  'policy_adopted',
];

export const LEVELS = ['national', 'industry', 'local', 'group', 'international'] as const;
export const EVIDENCE_KINDS = [
  'doi',
  'patent',
  'standard',
  'software_copyright',
  'document',
  'file',
  'link',
] as const;
export const PARTS = ['lead', 'member', 'clinical', 'mentor', 'partner'] as const;
export const VISIBILITIES = ['public', 'internal', 'confidential'] as const;
export const GRADES = ['outstanding', 'good', 'fair', 'insufficient'] as const;
export const USES = ['routine', 'trial', 'none'] as const;
export const STATES: readonly OutcomeState[] = [
  'submitted',
  'info_requested',
  'verified',
  'graded',
  'published',
  'disputed',
  'retracted',
  'withdrawn',
];

export const TONES: Readonly<Record<OutcomeState, Tone>> = {
  draft: 'waiting',
  submitted: 'waiting',
  info_requested: 'warning',
  verified: 'waiting',
  graded: 'waiting',
  published: 'good',
  disputed: 'warning',
  retracted: 'over',
  withdrawn: 'over',
};
