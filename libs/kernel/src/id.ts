import { v7, validate } from 'uuid';

/** A UUIDv7 in its canonical lower-case text form: sorts by time of creation. */
export type Id = string;

/** A new UUIDv7. Monotonic within one process, so that rows made in one mutation keep their order. */
export function newId(): Id {
  return v7();
}

/** True where `value` is a UUID of any version. */
export function isId(value: unknown): value is Id {
  return typeof value === 'string' && validate(value);
}
