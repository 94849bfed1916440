/** What has to be so before somebody uses a facility; nulls and false ask for nothing. */
export interface UseRules {
  readonly trainingRequired: boolean;
  /** Biosafety level of the rooms, 1 to 3 (BSL, GB 19489); users need the training for it. */
  readonly biosafetyLevel: number | null;
  /** How long before a booking one has to ask for it. */
  readonly bookingNoticeHours: number | null;
  /** How long before a booking it can be cancelled without a charge. */
  readonly cancelNoticeHours: number | null;
  /** Only for a project that runs. */
  readonly projectRequired: boolean;
  readonly ethicsRequired: boolean;
}

/** No rule at all. */
export const NO_RULES: UseRules = {
  trainingRequired: false,
  biosafetyLevel: null,
  bookingNoticeHours: null,
  cancelNoticeHours: null,
  projectRequired: false,
  ethicsRequired: false,
};
