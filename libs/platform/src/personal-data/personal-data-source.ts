import { SetMetadata } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';

export const HOLDS_PERSONAL_DATA = 'jiebang:holds-personal-data';

/** Marks a provider as the one that hands out what a context keeps of a person. */
export const HoldsPersonalData = () => SetMetadata<string, true>(HOLDS_PERSONAL_DATA, true);

/** Things of one kind that are kept of a person. */
export interface PersonalDataPart {
  /** The kind, as a key of the file. */
  readonly name: string;
  readonly rows: readonly object[];
}

/**
 * What a context keeps of a person, for that person alone: their own words and what was decided about them, but nothing
 * that somebody else wrote in confidence (a verdict's author, another's application) and no secret (hashes of passwords,
 * tokens, sessions).
 */
export interface PersonalDataSource {
  /** Name of the context's section of the file. */
  readonly section: string;
  /** Part by part, so that no more than one is in memory. */
  personalDataOf(personId: Id): AsyncIterable<PersonalDataPart>;
}
