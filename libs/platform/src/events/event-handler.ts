import { SetMetadata } from '@nestjs/common';
import type { EventDefinition, EventMeta } from './event-definition.js';

export const HANDLES_EVENT = 'jiebang:handles-event';

export interface HandledEvents {
  /** A sentence in kebab case that says what the handler does; part of the delivery's identity, so never rename it. */
  readonly handler: string;
  readonly events: readonly string[];
}

/** Marks a provider as the handler of one or several events with payloads of one type. */
export const HandlesEvent = (
  handler: string,
  first: EventDefinition<object>,
  ...more: readonly EventDefinition<object>[]
) =>
  SetMetadata<string, HandledEvents>(HANDLES_EVENT, {
    handler,
    events: [first, ...more].map(({ name }) => name),
  });

/**
 * Reacts to an event exactly once: it runs in a transaction together with the note that this handler has had this
 * event. A throw rolls both back and the delivery is tried again with back-off.
 */
export interface EventHandler<Payload extends object> {
  handle(payload: Payload, event: EventMeta): Promise<void>;
}
