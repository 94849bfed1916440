import { Float, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { MatchRunSignal } from '../match-run.signal.js';
import { MatchRunProgress } from './match-run.type.js';

@Resolver(() => MatchRunProgress)
export class MatchProgressResolver {
  @ResolveField(() => Float, {
    nullable: true,
    description: 'While solving: how much better a plan could be at most, as a share',
  })
  gap(@Parent() { objective, upperBound }: MatchRunSignal): number | null {
    if (objective === undefined || !upperBound) return null;
    return Math.max(0, (upperBound - objective) / upperBound);
  }
}
