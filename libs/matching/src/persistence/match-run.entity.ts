import { Check, Column, Entity, Index } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { VersionedEntity } from '@jiebang/platform/database';
import type { MatchFailure } from '../domain/match-failure.js';
import {
  MATCH_RUN_KINDS,
  MATCH_RUN_STATES,
  type MatchRunKind,
  type MatchRunState,
} from '../domain/match-run.lifecycle.js';
import type { MatchFigures, MatchRunOptions, WhatIfChanges } from '../match-run.repository.js';

@Entity('match_run')
@Check('ck_match_run__state', `state IN ('${MATCH_RUN_STATES.join("', '")}')`)
@Check(
  'ck_match_run__outcome',
  `state NOT IN ('preview', 'published', 'superseded', 'expired') OR objective IS NOT NULL`,
)
@Check('ck_match_run__kind', `kind IN ('${MATCH_RUN_KINDS.join("', '")}')`)
@Check('ck_match_run__base', `kind = 'decision' OR base_run_id IS NOT NULL`)
@Check('ck_match_run__failure', `state <> 'failed' OR failure IS NOT NULL`)
@Index('ix_match_run__programme_id__id', { synchronize: false })
@Index('uq_match_run__on', { synchronize: false })
@Index('ix_match_run__what_if', { synchronize: false })
export class MatchRunEntity extends VersionedEntity {
  @Column('uuid')
  programmeId: Id;

  @Column('text', { default: 'decision' })
  kind: MatchRunKind;

  /** The run that a what-if or a re-match starts from. */
  @Column('uuid', { nullable: true })
  baseRunId: Id | null;

  @Column('text')
  state: MatchRunState;

  @Column('jsonb')
  options: MatchRunOptions;

  /** What a what-if changes besides the options. */
  @Column('jsonb', { nullable: true })
  changes: WhatIfChanges | null;

  /** How often it was started; stages of an earlier start do not disturb a later one. */
  @Column('int', { default: 0 })
  attempt: number;

  @Column('uuid', { nullable: true })
  createdBy: Id | null;

  @Column('double precision', { default: 0 })
  progress: number;

  @Column('text', { nullable: true })
  progressNote: string | null;

  @Column('jsonb', { nullable: true })
  failure: MatchFailure | null;

  @Column('text', { nullable: true })
  snapshotHash: string | null;

  @Column('text', { nullable: true })
  engineVersion: string | null;

  @Column('bigint', { nullable: true })
  objective: number | null;

  @Column('bigint', { nullable: true })
  upperBound: number | null;

  @Column('double precision', { nullable: true })
  gap: number | null;

  @Column('bigint', { nullable: true })
  independentObjective: number | null;

  @Column('int', { nullable: true })
  teamCount: number | null;

  @Column('int', { nullable: true })
  mentorCount: number | null;

  @Column('int', { nullable: true })
  seatsFilled: number | null;

  @Column('int', { nullable: true })
  seatsOpen: number | null;

  @Column('jsonb', { nullable: true })
  figures: MatchFigures | null;

  @Column('timestamptz', { nullable: true })
  queuedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;
}
