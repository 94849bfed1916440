/** What somebody may do with an outcome now, as pages offer it. */
export const OUTCOME_ACTIONS = [
  'edit',
  'submit',
  'withdraw',
  'agree',
  'decline_naming',
  'request_information',
  'verify',
  'ask_graders',
  'grade',
  'publish',
  'confirm_use',
  'dispute',
  'uphold',
  'retract',
] as const;

export type OutcomeAction = (typeof OUTCOME_ACTIONS)[number];
