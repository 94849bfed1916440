import type { Cast } from './cast.js';
import type { Report } from './report.js';

/** What every scene needs. */
export interface Tour {
  readonly cast: Cast;
  readonly report: Report;
  /** Sets this tour's names apart from those of earlier ones. */
  readonly tag: string;
}

/** How the teams of all tours begin: by it the next tour finds what it may give back. */
export const TEAM_NAME_ZH = '导览队';

/** Something with a state that is changed by its version. */
export interface Versioned {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}
