import { defineCapabilities } from '@jiebang/platform/authorisation';

export const matchingCapabilities = defineCapabilities({
  'match.run': ['pmo'],
  'match.read': ['pmo', 'auditor'],
  'mentorship.answer': ['clinician', 'scientist', 'engineer', 'enterprise', 'tech_manager'],
  'mentorship.read': [
    'pmo',
    'auditor',
    'clinician',
    'scientist',
    'engineer',
    'enterprise',
    'tech_manager',
    'student',
  ],
});
