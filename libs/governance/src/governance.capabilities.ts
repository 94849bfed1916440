import { defineCapabilities } from '@jiebang/platform/authorisation';

/** Who may look after the running platform, into what was done on it, and over all of a programme. */
export const governanceCapabilities = defineCapabilities({
  'job.read': ['admin', 'auditor'],
  'job.retry': ['admin'],
  'audit.read': ['admin', 'auditor'],
  'programme.oversee': ['pmo', 'auditor'],
});
