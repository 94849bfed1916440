import { defineCapabilities } from '@jiebang/platform/authorisation';

/** Who may call what in this context. */
export const outcomesCapabilities = defineCapabilities({
  'outcome.write': ['clinician', 'engineer', 'scientist', 'student', 'enterprise', 'tech_manager'],
  'outcome.grade': ['reviewer', 'engineer', 'scientist', 'clinician'],
  'outcome.confirm_use': ['clinician'],
  'outcome.decide': ['pmo'],
  'outcome.dispute': ['pmo', 'clinician', 'engineer', 'scientist', 'student', 'enterprise', 'tech_manager'],
  'outcome.read': ['pmo', 'auditor'],
});
