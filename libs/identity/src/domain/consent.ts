/**
 * What people are asked to agree to. Whatever the platform needs to do its work (the account, the profile that matching
 * reads, proposals) rests on the programme's rules and not on consent; who wants no mentoring says so in the profile.
 *
 * `privacy_notice`: has read what is kept and why. `research_use`: one's own data, without the name, may be used to study
 * how well the matching works.
 */
export const CONSENT_PURPOSES = ['privacy_notice', 'research_use'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** The version of the text that is asked about now; a change of meaning is a new version, and is asked anew. */
export const CONSENT_VERSIONS: Readonly<Record<ConsentPurpose, string>> = {
  privacy_notice: '2026-1',
  research_use: '2026-1',
};

/** One answer. Answers are added and never changed; the last one holds. */
export interface ConsentRecord {
  readonly purpose: ConsentPurpose;
  readonly version: string;
  readonly given: boolean;
  readonly at: Date;
}

/** How somebody stands to a purpose. */
export interface ConsentStanding {
  readonly id: ConsentPurpose;
  readonly currentVersion: string;
  /** The last answer was a yes to the present text. */
  readonly holds: boolean;
  /** The newest first. */
  readonly history: readonly ConsentRecord[];
}

/** The standing for every purpose. `records`: one person's, the newest first. */
export function consentStandings(records: readonly ConsentRecord[]): readonly ConsentStanding[] {
  return CONSENT_PURPOSES.map((id) => {
    const history = records.filter(({ purpose }) => purpose === id);
    const [last] = history;
    const currentVersion = CONSENT_VERSIONS[id];
    return { id, currentVersion, holds: last?.given === true && last.version === currentVersion, history };
  });
}
