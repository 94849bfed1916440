import type { Id } from '@jiebang/kernel';
import { defineEvent } from '@jiebang/platform/events';

/** Something that the public sees of a call changed: announced, opened, closed. */
export const callChanged = defineEvent<{ readonly callId: Id }>('funding-call.changed');

export const callOpened = defineEvent<{ readonly callId: Id; readonly programmeId: Id }>(
  'funding-call.opened',
);

export const callClosed = defineEvent<{ readonly callId: Id; readonly programmeId: Id }>(
  'funding-call.closed',
);

/** Anything about a proposal changed: content, state, signatures or mentor group. */
export const proposalChanged = defineEvent<{ readonly proposalId: Id }>('proposal.changed');

export const proposalSubmitted = defineEvent<{ readonly proposalId: Id; readonly callId: Id }>(
  'proposal.submitted',
);
