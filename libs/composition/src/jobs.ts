import { forgetAlerts, makeDigest, startDigests } from '@jiebang/alerts';
import { closeDueLists } from '@jiebang/challenges';
import { checkIndexes, indexDocuments } from '@jiebang/discovery';
import { scanDuplicates } from '@jiebang/duplicates';
import { keepCallTimes } from '@jiebang/funding';
import { applyImportFile, checkImportFile } from '@jiebang/imports';
import { expireMentorInvitations, MATCH_STAGES, sweepWhatIfs, watchMatchRuns } from '@jiebang/matching';
import { pruneNotices } from '@jiebang/notifications';
import { deliverEvent, pruneEvents } from '@jiebang/platform/events';
import { sealAudit } from '@jiebang/platform/audit';
import { sweepRateWindows } from '@jiebang/platform/rate-limit';
import type { JobDefinition } from '@jiebang/platform/queue';
import { expireTeamInvitations } from '@jiebang/teams';

/** Every kind of job. A worker does not boot while one of them has no handler, or two. */
export const JOBS: readonly JobDefinition<object, unknown>[] = [
  deliverEvent as JobDefinition<object, unknown>,
  sealAudit,
  pruneEvents,
  pruneNotices,
  startDigests,
  makeDigest as JobDefinition<object, unknown>,
  forgetAlerts,
  indexDocuments as JobDefinition<object, unknown>,
  checkIndexes,
  sweepRateWindows,
  closeDueLists,
  expireTeamInvitations,
  ...MATCH_STAGES,
  watchMatchRuns,
  sweepWhatIfs,
  expireMentorInvitations,
  keepCallTimes,
  ...([checkImportFile, applyImportFile, scanDuplicates] as JobDefinition<object, unknown>[]),
];
