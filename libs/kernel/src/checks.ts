import { refuseIfAny } from './common.errors.js';
import type { FieldProblem } from './domain-error.js';
import type { Bilingual } from './locale.js';

/** Collects everything that is wrong with an input, so that people see all of it at once. */
export class Checks {
  private readonly found: FieldProblem[] = [];

  /** Notes a problem unless `holds`. Returns `holds`, to guard a check that builds on it. */
  that(holds: boolean, path: string, code: string, message: Bilingual): boolean {
    if (!holds) this.found.push({ path, code, message });
    return holds;
  }

  /** A text that is there and not blank. */
  required(value: string | null | undefined, path: string, label: Bilingual): boolean {
    return this.that(value != null && value.trim() !== '', path, 'REQUIRED', {
      zh: `请填写${label.zh}。`,
      en: `${label.en} is required.`,
    });
  }

  get problems(): readonly FieldProblem[] {
    return this.found;
  }

  /** Throws one `INVALID_INPUT` with all problems, or nothing. */
  refuseIfAny(): void {
    refuseIfAny(this.found);
  }
}
