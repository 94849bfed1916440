import type { Id } from '@jiebang/kernel';
import { defineEvent } from '@jiebang/platform/events';
import type { OutcomeState } from './domain/outcome-lifecycle.js';

/** An outcome went on to another state. */
export const outcomeMoved = defineEvent<{ readonly outcomeId: Id; readonly to: OutcomeState }>(
  'outcome.moved',
);

/** Something that readers see changed without a move: who is named, who confirmed its use. */
export const outcomeChanged = defineEvent<{ readonly outcomeId: Id }>('outcome.changed');

/** Somebody was asked to grade an outcome. */
export const outcomeGraderAsked = defineEvent<{ readonly outcomeId: Id; readonly graderPersonId: Id }>(
  'outcome.grader_asked',
);
