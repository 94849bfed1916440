import { Injectable } from '@nestjs/common';
import { mayReadProgrammeDrafts, ProgrammeReadModel } from '@jiebang/challenges';
import { commonErrors, isId, type Id, type Viewer } from '@jiebang/kernel';
import { ProgrammeOverviewReadModel, type ProgrammeOverviewRecord } from './programme-overview.read-model.js';

/** Shows the office of a programme, and auditors, where it stands. */
@Injectable()
export class SeeProgrammeOverview {
  constructor(
    private readonly reads: ProgrammeOverviewReadModel,
    private readonly programmes: ProgrammeReadModel,
  ) {}

  /** Throws NOT_FOUND, also where it is another office's. */
  async run(viewer: Viewer, programmeId: Id): Promise<ProgrammeOverviewRecord> {
    const isTheirs = isId(programmeId) && mayReadProgrammeDrafts(viewer, programmeId);
    if (!isTheirs || !(await this.programmes.programme(programmeId))) {
      throw commonErrors.NOT_FOUND({ what: 'programme' });
    }
    return this.reads.overview(programmeId);
  }
}
