import type { ContextPersistence } from '@jiebang/platform/database';
import { TeamApplicationEntity } from './team-application.entity.js';
import { TeamChoiceEntity, TeamOpenSeatEntity, TeamReopeningEntity } from './team-details.entities.js';
import { TeamSeatEntity } from './team-seat.entity.js';
import { TeamSummariesAndCampuses1764000014100 } from './team-summaries-and-campuses.migration.js';
import { TeamEntity } from './team.entity.js';
import { TeamsTables1764000005000 } from './teams-tables.migration.js';

export const teamsPersistence: ContextPersistence = {
  name: 'teams',
  entities: [
    TeamEntity,
    TeamSeatEntity,
    TeamApplicationEntity,
    TeamOpenSeatEntity,
    TeamChoiceEntity,
    TeamReopeningEntity,
  ],
  migrations: [TeamsTables1764000005000, TeamSummariesAndCampuses1764000014100],
};
