/**
 * How a proposal's two requirements are modelled in the flow. "At least q of the second discipline and at least r external"
 * over overlapping sets is no laminar family, and a flow with it need not be integral. Each of these modes is laminar:
 *
 * - FREE, SECOND, EXTERNAL: none or one of the requirements (relaxations; often the other one comes by itself);
 * - BOTH_OF + t: t people who are both, q - t who are only of the second discipline, r - t who are only external.
 *
 * Every choice of reviewers is priced correctly by its own t and never too well by another, so the best over t is exact.
 */
export const FREE = 0;
export const SECOND = 1;
export const EXTERNAL_ONLY = 2;
export const BOTH_OF = 3;

/** In mode `mode`, which child node of the row (0 is the row itself) a class of reviewers hangs on. */
export function childOf(mode: number, flags: number): number {
  if (mode >= BOTH_OF) return flags;
  return (flags & mode) === 0 ? 0 : mode;
}

/**
 * How many units of a child save a penalty in this mode: so many save two (people of both kinds, while either requirement still
 * wants somebody), and so many save at least one. Savings fall from unit to unit, so the cheapest flow takes them in order.
 */
export function childQuota(
  mode: number,
  child: number,
  second: number,
  external: number,
): { readonly once: number; readonly twice: number } {
  if (child === 0) return { once: 0, twice: 0 };
  if (mode < BOTH_OF) {
    if (child !== mode) return { once: 0, twice: 0 };
    return { once: mode === SECOND ? second : external, twice: 0 };
  }
  const both = mode - BOTH_OF;
  if (child === 3) return { once: both, twice: Math.min(both, second, external) };
  return { once: Math.max(0, (child === 1 ? second : external) - both), twice: 0 };
}
