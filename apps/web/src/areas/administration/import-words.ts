import type { ImportSheet, ImportState } from '../../gql/graphql.js';
import type { Tone } from '../../patterns/state-tag.js';

export const SHEETS: readonly ImportSheet[] = ['people', 'needs', 'instruments'];

export const IMPORT_STATES: readonly ImportState[] = [
  'uploaded',
  'problems',
  'ready',
  'running',
  'done',
  'failed',
  'cancelled',
];

export const IMPORT_TONES: Readonly<Record<ImportState, Tone>> = {
  uploaded: 'waiting',
  problems: 'warning',
  ready: 'waiting',
  running: 'waiting',
  done: 'good',
  failed: 'warning',
  cancelled: 'over',
};

/** True while a job is at work on it. */
export function isAtWork(state: ImportState): boolean {
  return state === 'uploaded' || state === 'running';
}

export interface RoleHeld {
  readonly role: string;
  readonly programmeId?: string | null;
}

/** A file reaches over all programmes: people come in through administrators and the office, the rest through the office. */
export function sheetsFor(roles: readonly RoleHeld[]): readonly ImportSheet[] {
  if (mayTakeOut(roles)) return SHEETS;
  return bearsEverywhere(roles, 'admin') ? ['people'] : [];
}

/** Whole profiles and needs go out to the project office, which sees them whole anyway. */
export function mayTakeOut(roles: readonly RoleHeld[]): boolean {
  return bearsEverywhere(roles, 'pmo');
}

function bearsEverywhere(roles: readonly RoleHeld[], role: string): boolean {
  return roles.some((held) => held.role === role && !held.programmeId);
}

/** What to do about a problem, by its code; each is a text `remedy.…`. */
const REMEDIES = {
  fill: ['REQUIRED'],
  shorten: ['TOO_LONG', 'ITEM_TOO_LONG', 'TOO_MANY'],
  asText: ['WRONG_TYPE', 'DIGITS_LOST'],
  number: ['BAD_NUMBER', 'NOT_INTEGER', 'OUT_OF_RANGE'],
  date: ['BAD_DATE'],
  yesNo: ['BAD_BOOLEAN'],
  amount: ['BAD_AMOUNT'],
  option: ['UNKNOWN_OPTION', 'UNKNOWN'],
  duplicate: ['DUPLICATE_IN_FILE', 'AFFILIATION_HELD'],
  header: ['NO_HEADER', 'HEADER_MISSING', 'HEADER_UNKNOWN', 'HEADER_TWICE', 'TOO_MANY_COLUMNS'],
  formula: ['FORMULA_CELL', 'FORMULA_TEXT', 'ERROR_CELL'],
  encoding: ['MALFORMED_TEXT', 'UNKNOWN_ENCODING', 'UNCLOSED_QUOTE'],
  file: ['FILE_UNREADABLE', 'OLD_FORMAT', 'MACROS'],
  split: ['FILE_TOO_LARGE', 'UNZIPS_TOO_LARGE', 'TOO_MANY_ROWS'],
  rows: ['NO_ROWS'],
  identity: ['BAD_EMAIL', 'BAD_IDENTITY_NUMBER', 'BAD_ORCID'],
  conflict: ['IDENTITY_CONFLICT', 'IDENTITY_FIXED', 'IDENTITY_TAKEN'],
  missing: ['NOT_FOUND'],
  target: ['BAD_TARGET'],
  again: ['INTERNAL'],
} as const;

export type Remedy = keyof typeof REMEDIES | 'other';

export function remedyFor(code: string): Remedy {
  for (const [remedy, codes] of Object.entries(REMEDIES))
    if ((codes as readonly string[]).includes(code)) return remedy as Remedy;
  return 'other';
}
