import type { Id } from '@jiebang/kernel';
import { defineEvent } from '@jiebang/platform/events';
import type { ProposalState } from './domain/proposal-lifecycle.js';

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

/** A proposal went on to another state: signatures asked for, submitted, returned, ... */
export const proposalMoved = defineEvent<{ readonly proposalId: Id; readonly to: ProposalState }>(
  'proposal.moved',
);

/** A member signed a proposal. */
export const proposalSigned = defineEvent<{ readonly proposalId: Id }>('proposal.signed');
