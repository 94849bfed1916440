import type { EvidenceContent } from '../domain/evidence.js';

/** What a public register knows of a work: evidence that somebody may add, once they have looked at it. */
export type WorkDraft = EvidenceContent;

/** Public registers of works. Asked only where an operator switched them on; nothing of ours is written by it. */
export abstract class WorkRegisters {
  /** Which of both may be asked. */
  abstract readonly isOn: { readonly doi: boolean; readonly orcid: boolean };
  /** The work; null where the register knows none. Throws LOOK_UP_OFF, LOOK_UP_UNAVAILABLE. */
  abstract byDoi(doi: string): Promise<WorkDraft | null>;
  /** All works that the register lists for the person; null where it does not know them. Throws as above. */
  abstract byOrcid(orcid: string): Promise<readonly WorkDraft[] | null>;
}
