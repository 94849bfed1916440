import { defineCapabilities } from '@jiebang/platform/authorisation';

/** Who may call what in this context. */
export const importsCapabilities = defineCapabilities({
  'import.run': ['admin', 'pmo'],
  'export.download': ['pmo'],
});
