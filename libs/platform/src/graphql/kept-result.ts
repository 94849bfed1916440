import { types } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { ProblemValue } from './problem.types.js';

/** A mutation's result as bytes: plain records, lists, dates, and a problem that was returned as a value. */
export function keepResult(result: unknown): Buffer {
  return serialize({ problem: result instanceof ProblemValue, value: result });
}

/** The result again, so that unions and scalars recognise it: they ask for classes, which the bytes do not know. */
export function recallResult(bytes: Buffer): unknown {
  const { problem, value } = deserialize(bytes) as { problem: boolean; value: unknown };
  return problem
    ? Object.assign(Object.create(ProblemValue.prototype) as object, value)
    : withOwnDates(value);
}

/** Dates of this realm: `instanceof Date` is how scalars tell one, and a test's realm is not the one of node:v8. */
function withOwnDates(value: unknown): unknown {
  if (types.isDate(value)) return new Date(value.getTime());
  if (Array.isArray(value)) return value.map(withOwnDates);
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withOwnDates(member)]));
}
