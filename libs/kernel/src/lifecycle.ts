import { commonErrors } from './common.errors.js';
import type { Role } from './role.js';

/** Who moves a lifecycle: a role, the owner of the thing, or the platform itself (clock, job). */
export type Mover = Role | 'owner' | 'system';

/** One row of a lifecycle table. `guard` names the rule that must hold; the use case proves it. */
export interface Transition<State extends string, Event extends string> {
  readonly from: readonly State[];
  readonly event: Event;
  readonly to: State;
  readonly who: readonly Mover[];
  readonly guard?: string;
}

/** A lifecycle as data: the tests, the diagrams and the database's CHECK are made from the same table. */
export interface Lifecycle<State extends string, Event extends string> {
  readonly name: string;
  readonly initial: State;
  readonly states: readonly State[];
  readonly transitions: readonly Transition<State, Event>[];
}

/** Checks the table (known states, no two targets for one state and event) and returns it. Throws on a bad table. */
export function defineLifecycle<State extends string, Event extends string>(
  lifecycle: Lifecycle<State, Event>,
): Lifecycle<State, Event> {
  const seen = new Set<string>();
  for (const { from, event, to } of lifecycle.transitions) {
    for (const state of [...from, to]) {
      if (!lifecycle.states.includes(state)) throw new Error(`${lifecycle.name}: unknown state ${state}`);
    }
    for (const state of from) {
      const key = `${state} ${event}`;
      if (seen.has(key)) throw new Error(`${lifecycle.name}: two rows for ${key}`);
      seen.add(key);
    }
  }
  return lifecycle;
}

/** The events that are possible in `state`. */
export function eventsFrom<State extends string, Event extends string>(
  lifecycle: Lifecycle<State, Event>,
  state: State,
): readonly Event[] {
  return lifecycle.transitions.filter(({ from }) => from.includes(state)).map(({ event }) => event);
}

/** The row for `event` in `state`; throws WRONG_STATE, saying what is possible instead. */
export function transitionFor<State extends string, Event extends string>(
  lifecycle: Lifecycle<State, Event>,
  state: State,
  event: Event,
): Transition<State, Event> {
  const row = lifecycle.transitions.find((t) => t.event === event && t.from.includes(state));
  if (!row) {
    const allowed = eventsFrom(lifecycle, state).join(', ') || '—';
    throw commonErrors.WRONG_STATE({ state, event, allowed });
  }
  return row;
}

/** The state after `event`; throws WRONG_STATE where the table has no such row. */
export function nextState<State extends string, Event extends string>(
  lifecycle: Lifecycle<State, Event>,
  state: State,
  event: Event,
): State {
  return transitionFor(lifecycle, state, event).to;
}
