import { Injectable } from '@nestjs/common';
import { Clock, personOf, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Database } from '@jiebang/platform/database';
import { AlertRepository } from './alert.repository.js';
import type { AlertPreference } from './domain/alert-preference.js';
import { digestDay, type Frequency } from './domain/digest-day.js';

/** Switches everything off and on again, and says how often fitting challenges are told of. */
@Injectable()
export class SetAlertPreference {
  constructor(
    private readonly alerts: AlertRepository,
    private readonly audit: AuditTrail,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What is null stays as it is. */
  async run(
    viewer: Viewer,
    change: { readonly paused?: boolean | null; readonly challengesForYou?: Frequency | null },
  ): Promise<AlertPreference> {
    const personId = personOf(viewer);
    await this.database.lock(`alert-preference ${personId}`);
    const present = await this.alerts.preference(personId);
    const paused = change.paused ?? present.paused;
    const challengesForYou = change.challengesForYou ?? present.challengesForYou;
    // Whoever has not been told of any yet hears of the best in the next digest.
    const isFirst = present.version === 0 && challengesForYou !== 'off';
    const reportedOn = isFirst ? digestDay(this.clock.now()) : present.reportedOn;
    await this.alerts.savePreference({ ...present, paused, challengesForYou, reportedOn });
    await this.audit.record(viewer, {
      action: 'alert-preference.set',
      subjectType: 'person',
      subjectId: personId,
      details: { paused, challengesForYou },
    });
    return this.alerts.preference(personId);
  }
}
