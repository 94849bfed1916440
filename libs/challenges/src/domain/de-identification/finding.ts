/** Kinds of personal data that the gate knows. */
export const IDENTIFIER_CODES = [
  'IDENTITY_NUMBER',
  'PHONE',
  'BANK_CARD',
  'RECORD_NUMBER',
  'BIRTH_DATE',
  'PERSON_NAME',
] as const;

export type IdentifierCode = (typeof IDENTIFIER_CODES)[number];

/** A stretch of text that tells who somebody is. Offsets count UTF-16 units; `end` is exclusive. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly code: IdentifierCode;
  /** What to put in its place. */
  readonly suggestion: string;
}
