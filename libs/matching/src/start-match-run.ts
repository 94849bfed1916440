import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, nextState, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { MATCH_RUN_LIFECYCLE, type MatchRunKind } from './domain/match-run.lifecycle.js';
import { matchingErrors } from './domain/matching.errors.js';
import { mayRunMatch } from './match-run.policy.js';
import { MatchRunRepository, type MatchRun } from './match-run.repository.js';
import { matchRunQueued } from './matching.events.js';
import { OpenGroupsSource } from './open-groups.js';
import { SnapshotSource } from './snapshot-source.js';

/** Of each of these sets one run of a programme is on at a time. */
const WHAT_IFS: readonly MatchRunKind[] = ['what-if'];
const DECISIONS: readonly MatchRunKind[] = ['decision', 're-match'];

/** Puts a run in the queue; its jobs do the rest. */
@Injectable()
export class StartMatchRun {
  constructor(
    private readonly runs: MatchRunRepository,
    private readonly source: SnapshotSource,
    private readonly openGroups: OpenGroupsSource,
    private readonly events: Events,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, id: Id, version: number): Promise<void> {
    const run = await this.runs.byIdForUpdate(id);
    if (!run || !mayRunMatch(viewer, run.programmeId)) throw commonErrors.NOT_FOUND({ what: 'match run' });
    refuseIfStale(run, version);
    const to = nextState(MATCH_RUN_LIFECYCLE, run.state, 'queue');
    const rivals = run.kind === 'what-if' ? WHAT_IFS : DECISIONS;
    const others = await this.runs.inStates(run.programmeId, ['queued', 'running'], rivals);
    if (others.length > 0) throw matchingErrors.MATCH_RUN_ALREADY_ON();
    if (run.kind !== 'what-if' && !(await this.isAnyoneToServe(run)))
      throw matchingErrors.MATCH_NOTHING_TO_DO();
    const attempt = run.attempt + 1;
    await this.runs.move(run, to, { attempt, at: { queuedAt: this.clock.now() } });
    await this.audit.record(viewer, {
      action: 'match-run.queue',
      subjectType: 'match_run',
      subjectId: id,
      from: run.state,
      to,
    });
    await this.events.publish(matchRunQueued, { runId: id, attempt }, viewer.personId);
  }

  private async isAnyoneToServe({ kind, programmeId }: MatchRun): Promise<boolean> {
    if ((await this.source.waitingTeams(programmeId)).length > 0) return true;
    return kind === 're-match' && (await this.openGroups.ofProgramme(programmeId)).groupByTeam.size > 0;
  }
}
