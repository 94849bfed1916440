import type { Id } from '@jiebang/kernel';

/** What is known of a team's mentor groups when matching tells of one of them. */
export interface KnownGroups {
  /** The team's group that is out (inviting or later), or null. */
  readonly standing: Id | null;
  /** The group that the event tells of; null where it was taken back. */
  readonly announced: Id | null;
  /** The group of the event, in whatever state. */
  readonly subject: Id;
  /** What the proposal is linked to now. */
  readonly linked: Id | null;
}

/**
 * The group that a proposal belongs to: the one that is out, else the one just announced; a link to a group that was
 * taken back goes. Events may come twice or late: the answer depends on what stands now, not on their order.
 */
export function groupToLink({ standing, announced, subject, linked }: KnownGroups): Id | null {
  if (standing) return standing;
  if (announced) return announced;
  return linked === subject ? null : linked;
}
