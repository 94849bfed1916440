import { Injectable } from '@nestjs/common';
import { Clock, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { challengesErrors } from '../domain/challenges.errors.js';
import { bothSidesSaid, type Screening } from '../domain/need.js';
import { Impartiality } from './impartiality.js';
import { NeedMoves } from './need-moves.js';
import { mayReadNeed, mayScreenFor } from './need.policy.js';
import { NeedRepository } from './need.repository.js';

export type Verdict = Omit<Screening, 'personId'>;

/** One side of the pair says whether a need suits; when both have, it is screened. */
@Injectable()
export class ScreenNeed {
  constructor(
    private readonly needs: NeedRepository,
    private readonly moves: NeedMoves,
    private readonly impartiality: Impartiality,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * `version` is that of the text which was judged; a first verdict leaves it as it is, so that the other side is not
   * made stale. Throws NOT_FOUND, STALE_VERSION, WRONG_STATE, OWN_NEED, CONFLICT_OF_INTEREST, WRONG_SCREENING_SIDE,
   * SCREENED_BOTH_SIDES, SCREENING_SIDE_TAKEN.
   */
  async run(viewer: Viewer, id: Id, version: number, verdict: Verdict): Promise<Id> {
    const need = await this.moves.hold(viewer, id, version, mayReadNeed);
    this.moves.refuseUnlessPossible(need, 'screen');
    await this.impartiality.refusePartial(viewer, need);
    if (!mayScreenFor(viewer, verdict.side)) throw challengesErrors.WRONG_SCREENING_SIDE();
    const personId = personOf(viewer);
    const screenings = await this.needs.screenings(id);
    if (screenings.some(({ side }) => side === verdict.side)) throw challengesErrors.SCREENING_SIDE_TAKEN();
    if (screenings.some((earlier) => earlier.personId === personId)) {
      throw challengesErrors.SCREENED_BOTH_SIDES();
    }
    const screening = { ...verdict, personId };
    await this.needs.addScreening(id, screening, this.clock.now());
    await this.audit.record(viewer, {
      action: 'need.give_verdict',
      subjectType: 'need',
      subjectId: id,
      details: { side: verdict.side, verdict: verdict.verdict },
    });
    if (bothSidesSaid([...screenings, screening])) await this.moves.move(viewer, need, 'screen');
    return id;
  }
}
