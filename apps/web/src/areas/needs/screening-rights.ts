import type { Viewer } from '../../app/session/session.context.js';
import type { ScreeningSide } from '../../gql/graphql.js';
import { RETURNABLE } from './need-states.js';
import type { NeedView } from './need.query.js';

const ROLE_OF_SIDE: Readonly<Record<ScreeningSide, string>> = {
  medical: 'clinician',
  engineering: 'engineer',
};

/** What a viewer may do with a need at the desk, as far as the page knows; the server has the last word. */
export interface ScreeningRights {
  /** Sides that they could speak for now; one at most once somebody has spoken. */
  readonly sides: readonly ScreeningSide[];
  readonly ask: boolean;
  readonly pool: boolean;
  readonly decline: boolean;
  readonly merge: boolean;
  readonly undoMerge: boolean;
}

type Screened = Pick<NeedView, 'state' | 'openSides' | 'screenings' | 'programme'> & {
  readonly owner: { readonly id: string };
};

/** The rules of the lifecycle's table (libs/challenges, need-lifecycle.ts), so that only what is possible is offered. */
export function screeningRights(viewer: Viewer | null | undefined, need: Screened): ScreeningRights {
  const personId = viewer?.person?.id;
  const none = { sides: [], ask: false, pool: false, decline: false, merge: false, undoMerge: false };
  // Nobody decides on their own need.
  if (!viewer || personId === need.owner.id) return none;
  const has = (role: string) => viewer.roles.some((grant) => grant.role === role);
  const isOffice = viewer.roles.some(
    ({ role, programmeId }) =>
      role === 'pmo' && (!programmeId || !need.programme || programmeId === need.programme.id),
  );
  const hasSpoken = need.screenings.some(({ person }) => person?.id === personId);
  const isScreener = has('clinician') || has('engineer');
  const bothSuitable =
    need.screenings.length === 2 && need.screenings.every(({ verdict }) => verdict === 'suitable');
  return {
    sides: hasSpoken ? [] : need.openSides.filter((side) => has(ROLE_OF_SIDE[side])),
    ask:
      RETURNABLE.includes(need.state) &&
      (isOffice || (isScreener && (need.state === 'submitted' || hasSpoken))),
    pool: isOffice && need.state === 'screened' && bothSuitable,
    decline: isOffice && need.state === 'screened',
    merge: isOffice && RETURNABLE.includes(need.state),
    undoMerge: isOffice && need.state === 'merged',
  };
}
