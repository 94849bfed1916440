import { defineCapabilities } from '@jiebang/platform/authorisation';

/** Who may look after the running platform, and into what was done on it. */
export const governanceCapabilities = defineCapabilities({
  'job.read': ['admin', 'auditor'],
  'job.retry': ['admin'],
  'audit.read': ['admin', 'auditor'],
});
