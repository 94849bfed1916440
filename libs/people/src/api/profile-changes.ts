import { emptyProfile, type AvailabilityWindow } from '../domain/profile.js';
import type { ProfileChanges } from '../save-profile.js';
import type { AvailabilityWindowInput, SaveProfileInput } from './profile.input.js';

/** The changes that an input asks for: what it leaves out is left out, and null means the value of an empty profile. */
export function changesFrom(input: SaveProfileInput): ProfileChanges {
  const { kind, ...rest } = input;
  const blank: Readonly<Record<string, unknown>> = { ...emptyProfile('student') };
  const given = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => [field, value === null ? blank[field] : value]);
  return { ...(Object.fromEntries(given) as ProfileChanges), ...(kind ? { kind } : {}) };
}

export function windowsFrom(inputs: readonly AvailabilityWindowInput[]): readonly AvailabilityWindow[] {
  return inputs.map(({ weekday, startMinute, endMinute, fromOn = null, untilOn = null }) => ({
    weekday,
    startMinute,
    endMinute,
    fromOn,
    untilOn,
  }));
}
