import { defineCapabilities } from '@jiebang/platform/authorisation';

/** Who may call what in this context. */
export const duplicatesCapabilities = defineCapabilities({
  'duplicate.decide': ['admin', 'pmo'],
});
