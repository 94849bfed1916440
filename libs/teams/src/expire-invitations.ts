import { Injectable } from '@nestjs/common';
import { Clock, systemViewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Database } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { SeatRepository } from './seat.repository.js';
import { teamChanged } from './teams.events.js';

const BATCH = 200;

/** Expires the invitations whose time has come. */
@Injectable()
export class ExpireInvitations {
  constructor(
    private readonly database: Database,
    private readonly seats: SeatRepository,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Batch by batch, each in its own transaction. Returns how many expired. */
  async run(): Promise<number> {
    let total = 0;
    for (;;) {
      const expired = await this.database.transaction(() => this.batch());
      total += expired;
      if (expired < BATCH) return total;
    }
  }

  private async batch(): Promise<number> {
    const expired = await this.seats.expireDue(this.clock.now(), BATCH);
    await this.audit.record(
      systemViewer('expire-team-invitations'),
      ...expired.map(({ id, teamId }) => ({
        action: 'team_seat.expire',
        subjectType: 'team_seat',
        subjectId: id,
        from: 'invited',
        to: 'expired',
        details: { teamId },
      })),
    );
    const teamIds = [...new Set(expired.map(({ teamId }) => teamId))];
    await this.events.publishMany(
      teamChanged,
      teamIds.map((teamId) => ({ teamId })),
    );
    return expired.length;
  }
}
