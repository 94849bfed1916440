import { ROLES } from '@jiebang/kernel';
import { defineCapabilities } from '@jiebang/platform/authorisation';

/** Who may call what in this context. */
export const peopleCapabilities = defineCapabilities({
  'profile.edit': ROLES,
  'conflict.declare': ROLES,
  'conflict.read-all': ['pmo', 'auditor'],
  'licence.manage': ['pmo'],
});
