import type { Id } from '@jiebang/kernel';
import { defineEvent } from '@jiebang/platform/events';
import type { NeedState } from './domain/need-lifecycle.js';

/** A need was handed in, for the first time. */
export const needSubmitted = defineEvent<{ readonly needId: Id }>('need.submitted');

/** A need went on to another state: screened, asked about, pooled, declined, listed, ... */
export const needMoved = defineEvent<{ readonly needId: Id; readonly to: NeedState }>('need.moved');

/** A challenge can be read by everybody from now on. */
export const challengePublished = defineEvent<{ readonly challengeId: Id }>('challenge.published');

/** Something of a published challenge changed: its state, or what it says. */
export const challengeChanged = defineEvent<{ readonly challengeId: Id }>('challenge.changed');

export const listOpened = defineEvent<{ readonly listId: Id }>('challenge-list.opened');

export const listClosed = defineEvent<{ readonly listId: Id }>('challenge-list.closed');
