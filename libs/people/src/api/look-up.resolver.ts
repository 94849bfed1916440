import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@jiebang/kernel';
import { Allow, AllowSignedIn, CurrentViewer } from '@jiebang/platform/authorisation';
import { LookUpWorks } from '../look-up-works.js';
import { peopleCapabilities as can } from '../people.capabilities.js';
import { EvidenceDraft, LookUps } from './look-up.type.js';

@Resolver()
export class LookUpResolver {
  constructor(private readonly works: LookUpWorks) {}

  @AllowSignedIn()
  @Query(() => LookUps, { description: 'Both are off unless an operator switched them on' })
  lookUps(): LookUps {
    return this.works.isOn;
  }

  @Allow(can['profile.edit'])
  @Query(() => EvidenceDraft, { nullable: true, description: 'A draft by a DOI; null where nobody knows it' })
  lookUpDoi(@CurrentViewer() viewer: Viewer, @Args('doi') doi: string) {
    return this.works.byDoi(viewer, doi);
  }

  @Allow(can['profile.edit'])
  @Query(() => [EvidenceDraft], { description: 'Drafts of the works listed for an ORCID, the newest first' })
  lookUpOrcid(@CurrentViewer() viewer: Viewer, @Args('orcid') orcid: string) {
    return this.works.byOrcid(viewer, orcid);
  }
}
