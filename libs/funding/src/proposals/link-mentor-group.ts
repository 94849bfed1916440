import { Injectable } from '@nestjs/common';
import { systemViewer, type Id } from '@jiebang/kernel';
import { MatchingReadModel } from '@jiebang/matching';
import { AuditTrail } from '@jiebang/platform/audit';
import { groupToLink } from '../domain/mentor-group-link.js';
import { ProposalDesk } from './proposal-desk.js';
import { ProposalRepository } from './proposal.repository.js';

/** A group of which matching tells. */
export interface ToldGroup {
  readonly groupId: Id;
  readonly teamId: Id;
  readonly programmeId: Id;
}

/** Links a team's mentor group to its proposals of the programme. */
@Injectable()
export class LinkMentorGroup {
  constructor(
    private readonly proposals: ProposalRepository,
    private readonly matching: MatchingReadModel,
    private readonly desk: ProposalDesk,
    private readonly audit: AuditTrail,
  ) {}

  /** Does nothing where the link is right already: it may be told twice. Signatures and versions stay as they are. */
  async run({ groupId, teamId, programmeId }: ToldGroup): Promise<void> {
    const viewer = systemViewer('link-mentor-group');
    const mine = await this.proposals.ofTeamForUpdate(teamId, programmeId);
    if (mine.length === 0) return;
    const standing = (await this.matching.groupsOfTeams([teamId])).get(teamId)?.id ?? null;
    const [told] = await this.matching.groups([groupId]);
    const announced = told && told.state !== 'withdrawn' ? told.id : null;
    for (const { id, mentorGroupId: linked } of mine) {
      const wanted = groupToLink({ standing, announced, subject: groupId, linked });
      if (wanted === linked) continue;
      await this.proposals.linkMentorGroup(id, wanted);
      await this.audit.record(viewer, {
        action: 'proposal.link_mentor_group',
        subjectType: 'proposal',
        subjectId: id,
        details: { mentorGroupId: wanted, before: linked },
      });
      await this.desk.changed(viewer, id);
    }
  }
}
