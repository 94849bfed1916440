import { Args, ID, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { commonErrors, type Id, type Viewer } from '@jiebang/kernel';
import { Allow, CurrentViewer } from '@jiebang/platform/authorisation';
import { JobProgress } from '@jiebang/platform/graphql';
import { Signals } from '@jiebang/platform/signals';
import { mayDecideDuplicates } from '../duplicate.policy.js';
import { duplicatesCapabilities as can } from '../duplicates.capabilities.js';
import { RequestScan } from '../request-scan.js';
import { scanTopic, type ScanSignal } from '../scan.signal.js';
import { ScanRepository } from '../scan.repository.js';
import { DuplicateScan, DuplicateScanResult } from './duplicate.type.js';

@Resolver(() => DuplicateScan)
export class DuplicateScanResolver {
  constructor(
    private readonly scans: ScanRepository,
    private readonly request: RequestScan,
    private readonly signals: Signals,
  ) {}

  @Allow(can['duplicate.decide'])
  @Query(() => DuplicateScan, { nullable: true, description: 'The latest comparison of all records' })
  duplicateScan(@CurrentViewer() viewer: Viewer) {
    return mayDecideDuplicates(viewer) ? this.scans.latest() : null;
  }

  @Allow(can['duplicate.decide'])
  @Mutation(() => DuplicateScanResult, {
    description: 'Has all records compared; the one that is on, where one is',
  })
  async scanForDuplicates(@CurrentViewer() viewer: Viewer) {
    return this.scans.byId(await this.request.run(viewer));
  }

  @Allow(can['duplicate.decide'])
  @Subscription(() => JobProgress, { resolve: (signal: ScanSignal) => signal })
  duplicateScanProgress(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: Id) {
    if (!mayDecideDuplicates(viewer)) throw commonErrors.FORBIDDEN();
    return this.signals.stream<ScanSignal>(scanTopic(id));
  }
}
