import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@jiebang/kernel';
import { Allow, CurrentViewer } from '@jiebang/platform/authorisation';
import { matchingCapabilities as can } from '../matching.capabilities.js';
import { MatchingReadModel } from '../matching.read-model.js';
import { WhatIfMatch } from '../what-if-match.js';
import { WhatIfInput } from './match-run.input.js';
import { MatchRun, MatchRunResult } from './match-run.type.js';
import { wishesOf } from './match-wishes.js';

const pairOf = ({ teamId, personId }: { readonly teamId: string; readonly personId: string }) => ({
  teamId,
  mentorId: personId,
});

@Resolver(() => MatchRun)
export class WhatIfResolver {
  constructor(
    private readonly matching: MatchingReadModel,
    private readonly whatIf: WhatIfMatch,
  ) {}

  @Allow(can['match.run'])
  @Mutation(() => MatchRunResult, {
    description:
      'Asks what would come out of the very input of a run under other options and constraints. Queued at once; proposes and invites nobody, and is forgotten after a day. See MatchRun.comparison',
  })
  async whatIfMatch(@CurrentViewer() viewer: Viewer, @Args('input') input: WhatIfInput) {
    const id = await this.whatIf.run(viewer, {
      baseRunId: input.baseRunId,
      options: wishesOf(input),
      changes: {
        locks: (input.locks ?? []).map((lock) => ({ ...pairOf(lock), slot: lock.slot })),
        vetoes: (input.vetoes ?? []).map(pairOf),
        removedMentorIds: input.removedMentorIds ?? [],
        ...(input.rematch ? { rematch: { budget: input.rematch.budget } } : {}),
      },
    });
    return this.matching.run(id);
  }
}
