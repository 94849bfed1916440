export { ChallengeLoader } from './api/challenge-list.loader.js';
export { PublicNeedLoader } from './api/need.loader.js';
export { PublicNeed } from './api/public-need.type.js';
export { Challenge } from './api/challenge.type.js';
export { ProgrammeLoader } from './api/programme.loader.js';
export { Programme } from './api/programme.type.js';
export * from './challenges.events.js';
export { ChallengesModule } from './challenges.module.js';
export type { ChallengeSource, ListKind, Provenance } from './domain/challenge.js';
export * from './domain/challenge-lifecycle.js';
export { checkCodes } from './domain/codes.js';
export { checkDeidentified, findInFields, findPersonalData, redacted } from './domain/de-identification.js';
export type { ChallengeDraft } from './domain/challenge-of-need.js';
export type { Confidentiality, NeedContent } from './domain/need.js';
export * from './domain/need-lifecycle.js';
export {
  PUBLIC_NEED_STATES,
  publicNeed,
  type MaybePublicNeed,
  type PublicNeedRecord,
} from './domain/public-need.js';
export { CONFIDENTIALITY_TIERS } from './domain/need.js';
export { staleBefore, WAITING_STATES } from './domain/staleness.js';
export { COMPARATORS, MAX_TARGETS, type Comparator, type Target } from './domain/target.js';
export { closeDueLists } from './jobs/close-due-lists.job.js';
export { ApproveList } from './lists/approve-list.js';
export * from './lists/challenges.read-model.js';
export { EditChallenges } from './lists/edit-challenges.js';
export { OpenList } from './lists/open-list.js';
export { SaveList } from './lists/save-list.js';
export { DecideNeed } from './needs/decide-need.js';
export { EnterNeed } from './needs/enter-need.js';
export { isOfficeOf, mayReadNeed, needAudience, visibleNeed } from './needs/need.policy.js';
export * from './needs/need.read-model.js';
export { RequestInformation } from './needs/request-information.js';
export { SaveNeedDraft } from './needs/save-need-draft.js';
export { ScreenNeed } from './needs/screen-need.js';
export { SubmitNeed } from './needs/submit-need.js';
export { challengesPersistence } from './persistence/challenges.persistence.js';
export { mayReadProgrammeDrafts } from './programmes/programme.policy.js';
export * from './programmes/programme.read-model.js';
export { SaveProgramme } from './programmes/save-programme.js';
