import type { Id } from '@jiebang/kernel';

/** A fact that other contexts may react to, typed by its payload. Payloads carry ids, not copies of content. */
export interface EventDefinition<Payload extends object> {
  readonly name: string;
  /** Never set: carries the payload's type. */
  readonly payload?: Payload;
}

/** Names an event in the past tense: `defineEvent<{ needId: Id }>('need.submitted')`. */
export function defineEvent<Payload extends object>(name: string): EventDefinition<Payload> {
  return { name };
}

/** What a handler learns about the event beside its payload. */
export interface EventMeta {
  readonly id: Id;
  readonly name: string;
  readonly at: Date;
  /** The person whose action caused it; null for the platform itself. */
  readonly personId: Id | null;
}
