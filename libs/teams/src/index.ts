export { TeamLoader } from './api/team.loader.js';
export { Team } from './api/team.type.js';
export { OPEN_TEAM_STATES, type TeamState } from './domain/team-lifecycle.js';
export { expireTeamInvitations } from './jobs/expire-invitations.job.js';
export { teamsPersistence } from './persistence/teams.persistence.js';
export * from './teams.events.js';
export { TeamsModule } from './teams.module.js';
export * from './teams.read-model.js';
