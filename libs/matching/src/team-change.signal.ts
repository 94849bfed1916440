import type { Id } from '@jiebang/kernel';

/** What of a team its page has to ask for again. */
export const TEAM_PARTS = ['team', 'mentor_group'] as const;
export type TeamPart = (typeof TEAM_PARTS)[number];

/** That something about a team is different now, as subscribers get it. What it is, they ask for as themselves. */
export interface TeamChangeSignal {
  readonly teamId: Id;
  /** Null in the first answer, which only tells that the server listens. */
  readonly part: TeamPart | null;
}

/** The signal topic of a team. */
export const teamTopic = (teamId: Id) => `team:${teamId}`;
