import { emptyProfile, type AvailabilityException, type AvailabilityWindow } from '../domain/profile.js';
import type { ProfileChanges } from '../save-profile.js';
import type {
  AvailabilityExceptionInput,
  AvailabilityWindowInput,
  SaveProfileInput,
} from './profile.input.js';

/** The changes that an input asks for: what it leaves out is left out, and null means the value of an empty profile. */
export function changesFrom(input: SaveProfileInput): ProfileChanges {
  const { kind, fieldVisibility, ...rest } = input;
  const blank: Readonly<Record<string, unknown>> = { ...emptyProfile('student') };
  const given = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => [field, value === null ? blank[field] : value]);
  return {
    ...(Object.fromEntries(given) as ProfileChanges),
    ...(kind ? { kind } : {}),
    ...levels(fieldVisibility),
  };
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

export function exceptionsFrom(
  inputs: readonly AvailabilityExceptionInput[] | null | undefined,
): readonly AvailabilityException[] | null {
  if (!inputs) return null;
  return inputs.map(({ fromOn, untilOn, free, startMinute = null, endMinute = null, note }) => ({
    fromOn,
    untilOn,
    free,
    startMinute,
    endMinute,
    note: note ?? '',
  }));
}

function levels(given: SaveProfileInput['fieldVisibility']): Pick<ProfileChanges, 'fieldVisibility'> {
  if (given === undefined) return {};
  return { fieldVisibility: Object.fromEntries((given ?? []).map(({ field, level }) => [field, level])) };
}
