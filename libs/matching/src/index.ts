export { MentorGroup } from './api/mentor-group.type.js';
export { MentorGroupLoader } from './api/mentor-seats.loader.js';
export * from './domain/match-run.lifecycle.js';
export * from './domain/mentor-group.lifecycle.js';
export {
  expireMentorInvitations,
  MATCH_STAGES,
  sweepWhatIfs,
  watchMatchRuns,
} from './jobs/match-flow.jobs.js';
export * from './matching.events.js';
export { fitChallenges, fitSentences, type ChallengeFit } from './challenge-fit.js';
export { CreateMatchRun } from './create-match-run.js';
export { PublishMatchRun } from './publish-match-run.js';
export { StartMatchRun } from './start-match-run.js';
export { VerifyMatchRun, type Verification } from './verify-match-run.js';
export { matchRunTopic, type MatchRunSignal } from './match-run.signal.js';
export { groupsInSight } from './mentor-group.policy.js';
export { MatchingModule } from './matching.module.js';
export * from './matching.read-model.js';
export { matchingPersistence } from './persistence/matching.persistence.js';
