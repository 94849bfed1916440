import type { ContextPersistence } from '@jiebang/platform/database';
import { MatchRunKinds1764000006001 } from './match-run-kinds.migration.js';
import { MatchRunEntity } from './match-run.entity.js';
import { MatchingTables1764000006000 } from './matching-tables.migration.js';
import { MentorGroupEntity } from './mentor-group.entity.js';
import { MentorGroupsOfTeam1764000006002 } from './mentor-groups-of-team.migration.js';
import { MentorSeatEntity } from './mentor-seat.entity.js';

export const matchingPersistence: ContextPersistence = {
  name: 'matching',
  entities: [MatchRunEntity, MentorGroupEntity, MentorSeatEntity],
  migrations: [MatchingTables1764000006000, MatchRunKinds1764000006001, MentorGroupsOfTeam1764000006002],
};
