import type { FunnelStep } from '../../gql/graphql.js';

interface FunnelRow {
  readonly step: FunnelStep;
  readonly count: number;
  /** Of the widest bar, in per cent; what is there at all can be seen. */
  readonly width: number;
  /** Of the step before, where both count the same kind of thing; else null. */
  readonly share: number | null;
  /** Needs, challenges, teams, groups, proposals: a new kind of thing begins. */
  readonly isFirstOfKind: boolean;
}

const kindOf = (step: FunnelStep) => step.split('_')[0] ?? step;

/** The funnel as it is drawn. All bars share one scale, so that they can be compared. */
export function funnelRows(
  funnel: readonly { readonly step: FunnelStep; readonly count: number }[],
): FunnelRow[] {
  const most = Math.max(1, ...funnel.map(({ count }) => count));
  return funnel.map(({ step, count }, index) => {
    const before = funnel[index - 1];
    const isSameKind = before !== undefined && kindOf(before.step) === kindOf(step);
    return {
      step,
      count,
      width: count === 0 ? 0 : Math.max(1, Math.round((count / most) * 100)),
      share: isSameKind && before.count > 0 ? count / before.count : null,
      isFirstOfKind: !isSameKind,
    };
  });
}
