import { defineCapabilities } from '@jiebang/platform/authorisation';

/** Who may call what in this context. Which team is theirs to change is the policy's to say. */
export const teamsCapabilities = defineCapabilities({
  'team.join': ['student'],
  'team.lead': ['student'],
  'team.dissolve': ['student', 'pmo'],
  'team.reopen': ['pmo'],
});
