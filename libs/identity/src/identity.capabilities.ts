import { defineCapabilities } from '@jiebang/platform/authorisation';

/** Who may call what in this context. */
export const identityCapabilities = defineCapabilities({
  'organisation.manage': ['admin', 'pmo'],
  'affiliation.manage': ['admin', 'pmo'],
  'account.manage': ['admin'],
  'account.read': ['admin', 'auditor'],
  'role.grant': ['admin'],
});
