import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import type { DemoProgramme } from '../generator/programme.types.js';
import type { DemoPeople } from './demo-people.js';
import { OpenSeedFund } from './open-seed-fund.js';
import { WriteProposal, type ToldTeams } from './write-proposal.js';

type Progress = (fraction: number, text: string) => void;

/** Of the proposals, so many at the end are still being written or signed, as they would be in a call that is open. */
const STILL_DRAFTS = 6;
const STILL_SIGNING = 6;

/** The office opens the seed-fund call; the teams write, sign and submit their proposals. */
@Injectable()
export class TellCall {
  constructor(
    private readonly office: OpenSeedFund,
    private readonly proposals: WriteProposal,
  ) {}

  async run(
    demo: DemoProgramme,
    people: DemoPeople,
    told: ToldTeams,
    progress: Progress,
  ): Promise<{ callId: Id }> {
    const callId = await this.office.run(people.viewer(people.withRole('pmo').key), demo, told.programmeId);
    for (const [index, proposal] of demo.proposals.entries()) {
      if (index % 5 === 0)
        progress(index / demo.proposals.length, `申报书 · proposals: ${index}/${demo.proposals.length}`);
      const team = demo.teams.find(({ key }) => key === proposal.teamKey);
      if (!team) throw new Error(`no demo team ${proposal.teamKey}`);
      const left = demo.proposals.length - index;
      const until =
        left <= STILL_DRAFTS ? 'draft' : left <= STILL_DRAFTS + STILL_SIGNING ? 'signing' : 'submitted';
      await this.proposals.run(proposal, team, callId, people, told, until);
    }
    return { callId };
  }
}
