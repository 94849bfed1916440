import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { FREQUENCIES, type Frequency } from '../domain/digest-day.js';

/** How somebody wants to be told; there is none before they choose. */
@Entity()
@Check('ck_alert_preference__challenges', `challenges_for_you IN ('${FREQUENCIES.join("', '")}')`)
@Index('ix_alert_preference__due', ['challengesForYou', 'reportedOn'], {
  where: `challenges_for_you <> 'off'`,
})
export class AlertPreferenceEntity {
  @PrimaryColumn('uuid')
  personId: Id;

  @Column('int')
  version: number;

  @Column('boolean')
  paused: boolean;

  @Column('text')
  challengesForYou: Frequency;

  @Column('date')
  reportedOn: string;

  @Column('uuid', { array: true })
  seenChallengeIds: Id[];
}
