import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import {
  FundingReadModel,
  ReplaceProposalBudget,
  RequestProposalSignoff,
  SaveProposalDraft,
  SignProposal,
  StartProposal,
  SubmitProposal,
} from '@jiebang/funding';
import type { DemoKey } from '../generator/demo.types.js';
import type { DemoProposal, DemoTeam } from '../generator/programme.types.js';
import type { DemoPeople } from './demo-people.js';
import type { ToldLists } from './tell-lists.js';

/** What was made before the call, by the demo's own keys. */
export interface ToldTeams extends ToldLists {
  readonly teamIds: Readonly<Record<DemoKey, Id>>;
}

/** A team writes its proposal, as far as it has come; every member signs for themselves. */
@Injectable()
export class WriteProposal {
  constructor(
    private readonly start: StartProposal,
    private readonly save: SaveProposalDraft,
    private readonly replaceBudget: ReplaceProposalBudget,
    private readonly requestSignoff: RequestProposalSignoff,
    private readonly sign: SignProposal,
    private readonly submit: SubmitProposal,
    private readonly funding: FundingReadModel,
  ) {}

  async run(
    proposal: DemoProposal,
    team: DemoTeam,
    callId: Id,
    people: DemoPeople,
    { teamIds, challengeIds }: ToldTeams,
    until: 'draft' | 'signing' | 'submitted',
  ): Promise<void> {
    const leader = people.viewer(team.leaderKey);
    const id = await this.start.run(leader, callId, teamIds[team.key] ?? '');
    await this.save.run(leader, id, await this.versionOf(id), {
      challengeId: challengeIds[proposal.challengeKey] ?? null,
      titleZh: proposal.titleZh,
      titleEn: proposal.titleEn,
      abstractZh: proposal.abstractZh,
      abstractEn: proposal.abstractEn,
      durationMonths: proposal.durationMonths,
      sections: proposal.sections,
    });
    const lines = proposal.budget.map(({ category, amountFen, reason }) => ({
      category,
      amountFen,
      item: reason.zh,
    }));
    await this.replaceBudget.run(leader, id, await this.versionOf(id), lines, proposal.totalFen);
    if (until === 'draft') return;
    await this.requestSignoff.run(leader, id, await this.versionOf(id));
    const signers = until === 'signing' ? team.memberKeys.slice(0, 1) : team.memberKeys;
    for (const key of signers) await this.sign.run(people.viewer(key), id, await this.versionOf(id));
    if (until === 'submitted') await this.submit.run(leader, id, await this.versionOf(id));
  }

  private async versionOf(id: Id): Promise<number> {
    return (await this.funding.proposal(id))?.version ?? 1;
  }
}
