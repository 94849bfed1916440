import { defineCapabilities } from '@jiebang/platform/authorisation';

/** Who may call what in this context. Which programme or team is theirs is the policies' to say. */
export const fundingCapabilities = defineCapabilities({
  'fund.read': ['pmo', 'finance', 'auditor', 'admin'],
  'call.manage': ['pmo'],
  'proposal.write': ['student'],
  'proposal.list': ['pmo'],
});
