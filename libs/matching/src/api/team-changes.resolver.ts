import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import { commonErrors, type Id, type Viewer } from '@jiebang/kernel';
import { Allow, CurrentViewer } from '@jiebang/platform/authorisation';
import { Signals, startingWith } from '@jiebang/platform/signals';
import { TeamsReadModel } from '@jiebang/teams';
import { matchingCapabilities as can } from '../matching.capabilities.js';
import { MatchingReadModel } from '../matching.read-model.js';
import { mayWatchTeam } from '../mentor-group.policy.js';
import { teamTopic, type TeamChangeSignal } from '../team-change.signal.js';
import { TeamChange } from './team-change.type.js';

/** Open pages of a team and of its mentors follow what happens to it. */
@Resolver()
export class TeamChangesResolver {
  constructor(
    private readonly teams: TeamsReadModel,
    private readonly matching: MatchingReadModel,
    private readonly signals: Signals,
  ) {}

  @Allow(can['mentorship.read'])
  @Subscription(() => TeamChange, {
    description:
      'For the team, its mentors and the project office: each change of the team or its mentor group',
    resolve: (signal: TeamChangeSignal) => signal,
  })
  async teamChanges(@CurrentViewer() viewer: Viewer, @Args('teamId', { type: () => ID }) teamId: Id) {
    const [[team], groups] = await Promise.all([
      this.teams.teams([teamId]),
      this.matching.groupsOfTeams([teamId]),
    ]);
    const group = groups.get(teamId) ?? null;
    const seats = group ? await this.matching.seats([group.id]) : [];
    if (!team || !mayWatchTeam(viewer, team, group, seats)) throw commonErrors.NOT_FOUND({ what: 'team' });
    const first: TeamChangeSignal = { teamId, part: null };
    return startingWith(first, this.signals.stream<TeamChangeSignal>(teamTopic(teamId)));
  }
}
