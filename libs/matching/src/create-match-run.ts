import { Injectable } from '@nestjs/common';
import { commonErrors, invalidInput, newId, type Id, type Viewer } from '@jiebang/kernel';
import { ProgrammeReadModel } from '@jiebang/challenges';
import { AuditTrail } from '@jiebang/platform/audit';
import { AFFINITY_COMPONENTS, COHESION_KINDS } from './engine/engine.js';
import { mayRunMatch } from './match-run.policy.js';
import { MatchRunRepository, type MatchRunOptions } from './match-run.repository.js';
import { DEFAULT_SLOTS, slotsOf } from './scheme.js';

export type MatchRunWishes = Partial<MatchRunOptions>;

const DEFAULTS: MatchRunOptions = {
  slots: DEFAULT_SLOTS.map(({ code }) => code),
  weights: {},
  cohesionWeights: {},
  seed: 1,
  candidateLimit: 100,
  wantedGap: 0,
  timeLimitMs: 60_000,
};

/** Prepares a run; nothing is computed yet. */
@Injectable()
export class CreateMatchRun {
  constructor(
    private readonly runs: MatchRunRepository,
    private readonly programmes: ProgrammeReadModel,
    private readonly audit: AuditTrail,
  ) {}

  async run(viewer: Viewer, programmeId: Id, wishes: MatchRunWishes): Promise<Id> {
    const programme = await this.programmes.programme(programmeId);
    if (!programme || !mayRunMatch(viewer, programmeId)) throw commonErrors.NOT_FOUND({ what: 'programme' });
    const options = { ...DEFAULTS, ...wishes };
    refuseUnknownNames(options);
    const id = newId();
    await this.runs.add({
      id,
      programmeId,
      kind: 'decision',
      baseRunId: null,
      state: 'draft',
      options,
      changes: null,
      createdBy: viewer.personId,
    });
    await this.audit.record(viewer, {
      action: 'match-run.create',
      subjectType: 'match_run',
      subjectId: id,
      to: 'draft',
    });
    return id;
  }
}

function refuseUnknownNames({ slots, weights, cohesionWeights }: MatchRunOptions): void {
  const unknown = [
    ...(slots.length > 0 && slotsOf(slots).length === slots.length && new Set(slots).size === slots.length
      ? []
      : ['slots']),
    ...Object.keys(weights)
      .filter((name) => !(AFFINITY_COMPONENTS as readonly string[]).includes(name))
      .map((name) => `weights.${name}`),
    ...Object.keys(cohesionWeights)
      .filter((name) => !(COHESION_KINDS as readonly string[]).includes(name))
      .map((name) => `cohesionWeights.${name}`),
  ];
  if (unknown.length === 0) return;
  throw invalidInput(
    unknown.map((path) => ({
      path,
      code: 'UNKNOWN_NAME',
      message: { zh: '没有这个名称。', en: 'There is no such name.' },
    })),
  );
}
