import { Injectable } from '@nestjs/common';
import { Checks, type Id, type Viewer } from '@jiebang/kernel';
import { CallRepository } from '../calls/call.repository.js';
import { mergeSections, type ProposalContent } from '../domain/proposal.js';
import { EditProposal } from './edit-proposal.js';
import { ProposalDesk } from './proposal-desk.js';

/** What is left out stays as it is; null takes a value away. Sections are changed one by one. */
export type ProposalChanges = Partial<Omit<ProposalContent, 'sections'>> & {
  readonly sections?: Readonly<Record<string, string>>;
};

/** A member saves what there is, complete or not. */
@Injectable()
export class SaveProposalDraft {
  constructor(
    private readonly calls: CallRepository,
    private readonly desk: ProposalDesk,
    private readonly edit: EditProposal,
  ) {}

  /** Throws NOT_FOUND, FORBIDDEN, PROPOSAL_FIXED, STALE_VERSION, INVALID_INPUT (unknown section, foreign challenge). */
  async run(
    viewer: Viewer,
    id: Id,
    version: number,
    { sections, ...changes }: ProposalChanges,
  ): Promise<void> {
    const inHand = await this.desk.takeForEdit(viewer, id, version);
    const { proposal, team } = inHand;
    this.refuseForeignChallenge(changes.challengeId, team.choices);
    const call = await this.calls.byId(proposal.callId);
    const templates = call?.terms?.sections ?? [];
    const named = Object.entries(changes).filter(([, value]) => value !== undefined);
    await this.edit.save(viewer, inHand, 'content', {
      ...Object.fromEntries(named),
      sections: mergeSections(proposal.sections, sections ?? {}, templates),
    });
  }

  private refuseForeignChallenge(challengeId: Id | null | undefined, choices: readonly Id[]): void {
    const checks = new Checks();
    checks.that(challengeId == null || choices.includes(challengeId), 'challengeId', 'NOT_CHOSEN', {
      zh: '只能从团队所选榜题中选择。',
      en: "Only one of the team's chosen challenges.",
    });
    checks.refuseIfAny();
  }
}
