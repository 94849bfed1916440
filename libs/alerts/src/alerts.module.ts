import { Module } from '@nestjs/common';
import { ChallengesModule } from '@jiebang/challenges';
import { DiscoveryModule } from '@jiebang/discovery';
import { IdentityModule } from '@jiebang/identity';
import { NotificationsModule } from '@jiebang/notifications';
import { AlertRepository } from './alert.repository.js';
import { DigestHitLoader } from './api/digest-hit.loader.js';
import {
  AlertPreferenceResolver,
  DigestFitResolver,
  DigestResolver,
  DigestSearchResolver,
} from './api/digest.resolver.js';
import { SavedSearchResolver } from './api/saved-search.resolver.js';
import { DigestWriter } from './digest-writer.js';
import { GatherNews } from './gather-news.js';
import { ForgetAlerts } from './jobs/forget-alerts.job.js';
import { MakeDigestHandler } from './jobs/make-digest.job.js';
import { StartDigests } from './jobs/start-digests.job.js';
import { LookFirst } from './look-first.js';
import { MakeDigest } from './make-digest.js';
import { OwnSavedSearch } from './own-saved-search.js';
import { OwnersViewer } from './owners-viewer.js';
import { AlertsPersonReferences } from './persistence/alerts.person-references.js';
import { SqlAlertRepository } from './persistence/sql-alert.repository.js';
import { SqlAlertsPersonalData } from './persistence/sql-alerts.personal-data.js';
import { SqlSavedSearchRepository } from './persistence/sql-saved-search.repository.js';
import { PreviewDigest } from './preview-digest.js';
import { RemoveSavedSearch } from './remove-saved-search.js';
import { RunSavedSearch } from './run-saved-search.js';
import { SaveSearch } from './save-search.js';
import { SavedSearchRepository } from './saved-search.repository.js';
import { SetAlertPreference } from './set-alert-preference.js';
import { UpdateSavedSearch } from './update-saved-search.js';

/** Searches that people keep, and the digest of what is new in them. */
@Module({
  imports: [IdentityModule, ChallengesModule, DiscoveryModule, NotificationsModule],
  providers: [
    { provide: SavedSearchRepository, useClass: SqlSavedSearchRepository },
    { provide: AlertRepository, useClass: SqlAlertRepository },
    AlertsPersonReferences,
    SqlAlertsPersonalData,
    OwnSavedSearch,
    OwnersViewer,
    RunSavedSearch,
    LookFirst,
    SaveSearch,
    UpdateSavedSearch,
    RemoveSavedSearch,
    SetAlertPreference,
    GatherNews,
    DigestWriter,
    MakeDigest,
    PreviewDigest,
    StartDigests,
    MakeDigestHandler,
    ForgetAlerts,
    DigestHitLoader,
    SavedSearchResolver,
    DigestResolver,
    DigestSearchResolver,
    DigestFitResolver,
    AlertPreferenceResolver,
  ],
})
export class AlertsModule {}
