/** Thrown when the affinity table does not cover the snapshot's teams, mentors and slots. */
export class AffinityTableError extends Error {
  constructor(readonly teamId: string) {
    super(`affinity table has no complete row for team ${teamId}`);
    this.name = 'AffinityTableError';
  }
}
