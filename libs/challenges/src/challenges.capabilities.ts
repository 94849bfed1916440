import { defineCapabilities } from '@jiebang/platform/authorisation';

/** Who may call what in this context. */
export const challengesCapabilities = defineCapabilities({
  'programme.manage': ['pmo'],
  'need.write': ['clinician'],
  'need.screen': ['clinician', 'engineer'],
  'need.ask': ['clinician', 'engineer', 'pmo'],
  'need.decide': ['pmo'],
  'need.read': ['clinician', 'engineer', 'pmo', 'auditor'],
  'list.manage': ['pmo'],
  'list.read': ['pmo', 'auditor'],
});
