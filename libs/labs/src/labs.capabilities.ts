import { defineCapabilities } from '@jiebang/platform/authorisation';

/** Who may call what in this context. Whoever is not of the project office acts on facilities of their own. */
export const labsCapabilities = defineCapabilities({
  'facility.manage': ['pmo', 'clinician', 'scientist', 'engineer', 'enterprise', 'tech_manager'],
});
