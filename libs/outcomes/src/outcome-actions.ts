import { eventsFrom, hasRole, type Viewer } from '@jiebang/kernel';
import { unaskedSides } from './domain/grading.js';
import { EDITABLE_STATES, outcomeLifecycle } from './domain/outcome-lifecycle.js';
import { OUTCOME_ACTIONS, type OutcomeAction } from './domain/outcome-actions.js';
import { peopleOf } from './impartiality.js';
import { isInsider, isOfficeOf, isOwner, isProblemOwner, type GuardedOutcome } from './outcome.policy.js';

/**
 * What the viewer may try now. Conflicts of interest, which take a look at the database, are left to the action itself.
 */
export function actionsOf(viewer: Viewer, outcome: GuardedOutcome): readonly OutcomeAction[] {
  const { personId } = viewer;
  if (!personId) return [];
  const possible = eventsFrom(outcomeLifecycle, outcome.state);
  const owner = isOwner(viewer, outcome);
  const own = peopleOf(outcome).includes(personId);
  const office = isOfficeOf(viewer, outcome) && !own;
  const named = outcome.members.find((member) => member.personId === personId);
  const openGrading = outcome.graders.some((one) => one.personId === personId && one.grade === null);
  const inUse = ['verified', 'graded'].includes(outcome.state)
    ? isProblemOwner(viewer, outcome)
    : outcome.state === 'published';
  const may: Readonly<Record<OutcomeAction, boolean>> = {
    edit: owner && EDITABLE_STATES.includes(outcome.state),
    submit: owner && (possible.includes('submit') || possible.includes('submit_again')),
    withdraw: owner && possible.includes('withdraw'),
    agree: !owner && named !== undefined && named.answer !== 'agreed',
    decline_naming: !owner && named !== undefined && named.answer !== 'declined',
    request_information: office && possible.includes('request_information'),
    verify: office && possible.includes('verify'),
    ask_graders: office && outcome.state === 'verified' && unaskedSides(outcome.graders).length > 0,
    grade: openGrading && possible.includes('grade'),
    publish: office && possible.includes('publish'),
    confirm_use: inUse && !own && hasRole(viewer, 'clinician'),
    dispute: (office || isInsider(viewer, outcome)) && possible.includes('dispute'),
    uphold: office && possible.includes('uphold'),
    retract: (office || owner) && possible.includes('retract'),
  };
  return OUTCOME_ACTIONS.filter((action) => may[action]);
}
