import { Injectable } from '@nestjs/common';
import { FundingReadModel, proposalMoved, proposalSigned, type ProposalState } from '@jiebang/funding';
import type { Id } from '@jiebang/kernel';
import { HandlesEvent, type EventHandler, type EventMeta } from '@jiebang/platform/events';
import { TeamsReadModel, type TeamRecord } from '@jiebang/teams';
import type { NoticeKind, NoticeParams } from '../domain/notice-words.js';
import { TellPeople } from '../tell-people.js';

const KINDS: Partial<Record<ProposalState, NoticeKind>> = {
  member_signoff: 'proposal.sign',
  submitted: 'proposal.submitted',
  returned: 'proposal.returned',
};

/** A proposal's team and name, for the handlers here. */
@Injectable()
export class ProposalsAtHand {
  constructor(
    private readonly funding: FundingReadModel,
    private readonly teams: TeamsReadModel,
  ) {}

  async take(id: Id): Promise<{ readonly team: TeamRecord; readonly params: NoticeParams } | null> {
    const proposal = await this.funding.proposal(id);
    const [team] = proposal ? await this.teams.teams([proposal.teamId]) : [];
    if (!proposal || !team) return null;
    const { titleZh, titleEn } = proposal;
    return { team, params: { titleZh: titleZh ?? team.nameZh, titleEn: titleEn ?? team.nameEn } };
  }
}

/** Every member hears when a proposal waits for signatures, is submitted, or comes back. */
@Injectable()
@HandlesEvent('tell-the-team-of-its-proposal', proposalMoved)
export class TellOfProposals implements EventHandler<{ proposalId: Id; to: ProposalState }> {
  constructor(
    private readonly proposals: ProposalsAtHand,
    private readonly tell: TellPeople,
  ) {}

  async handle({ proposalId, to }: { proposalId: Id; to: ProposalState }, event: EventMeta): Promise<void> {
    const kind = KINDS[to];
    const found = kind && (await this.proposals.take(proposalId));
    if (!found) return;
    const { team, params } = found;
    await this.tell.run(event, {
      kind,
      personIds: team.memberPersonIds,
      params,
      path: `/proposals/${proposalId}`,
    });
  }
}

/** The leader, who may submit once all have signed, hears of each signature. */
@Injectable()
@HandlesEvent('tell-the-leader-of-a-signature', proposalSigned)
export class TellOfSignatures implements EventHandler<{ proposalId: Id }> {
  constructor(
    private readonly proposals: ProposalsAtHand,
    private readonly tell: TellPeople,
  ) {}

  async handle({ proposalId }: { proposalId: Id }, event: EventMeta): Promise<void> {
    const found = await this.proposals.take(proposalId);
    if (!found) return;
    await this.tell.run(event, {
      kind: 'proposal.signed',
      personIds: [found.team.leaderPersonId],
      params: found.params,
      path: `/proposals/${proposalId}`,
    });
  }
}
