import { Injectable } from '@nestjs/common';
import { ChallengesReadModel, mayReadNeed, NeedReadModel, publicNeed } from '@jiebang/challenges';
import { IdentityReadModel } from '@jiebang/identity';
import { commonErrors, type Id, type Viewer } from '@jiebang/kernel';
import { TeamsReadModel } from '@jiebang/teams';
import type { NamedMember, OutcomeContent } from './domain/outcome.js';
import type { OutcomeOrigin } from './outcome.repository.js';

/** Looks up what an outcome refers to: where it came from, and whom it names. */
@Injectable()
export class OutcomeOrigins {
  constructor(
    private readonly challenges: ChallengesReadModel,
    private readonly needs: NeedReadModel,
    private readonly teams: TeamsReadModel,
    private readonly identity: IdentityReadModel,
  ) {}

  /** Throws NOT_FOUND for anything that is not there, or that the viewer may not know of. */
  async of(
    viewer: Viewer,
    { challengeId, needId, teamId, organisationIds }: OutcomeContent,
    members: readonly NamedMember[],
  ): Promise<OutcomeOrigin> {
    const [challenge] = challengeId ? await this.challenges.challenges([challengeId]) : [];
    if (challengeId && !challenge) throw commonErrors.NOT_FOUND({ what: 'challenge' });
    const need = needId ? await this.needs.need(needId) : null;
    if (needId && !(need && (mayReadNeed(viewer, need) || publicNeed(need)))) {
      throw commonErrors.NOT_FOUND({ what: 'need' });
    }
    const [team] = teamId ? await this.teams.teams([teamId]) : [];
    if (teamId && !team) throw commonErrors.NOT_FOUND({ what: 'team' });
    await this.refuseUnknown(
      [...new Set(organisationIds)],
      [...new Set(members.map(({ personId }) => personId))],
    );
    return {
      programmeId: challenge?.programmeId ?? need?.programmeId ?? team?.programmeId ?? null,
      problemOwnerPersonId: challenge?.ownerPersonId ?? need?.ownerPersonId ?? null,
    };
  }

  private async refuseUnknown(organisationIds: readonly Id[], personIds: readonly Id[]): Promise<void> {
    const organisations = await this.identity.organisations(organisationIds);
    if (organisations.length < organisationIds.length) throw commonErrors.NOT_FOUND({ what: 'organisation' });
    const people = await this.identity.people(personIds);
    if (people.length < personIds.length) throw commonErrors.NOT_FOUND({ what: 'person' });
  }
}
