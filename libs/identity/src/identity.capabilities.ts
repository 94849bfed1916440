import { defineCapabilities } from '@jiebang/platform/authorisation';

/** Who may call what in this context. */
export const identityCapabilities = defineCapabilities({
  'organisation.manage': ['admin', 'pmo'],
  'account.manage': ['admin'],
});
