import type { DomainError } from '@jiebang/kernel';
import { fundingErrors } from '../domain/funding.errors.js';
import { takesProposals, type CallWindow } from '../domain/call-lifecycle.js';

/** The instant in Asia/Shanghai to the second, as people read it: "2026-12-01 17:00:00". */
export function shanghaiTime(instant: Date | null): string {
  if (!instant) return '—';
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}

/** Throws CALL_CLOSED from the closing instant on. */
export function refuseIfOver({ closesAt }: CallWindow, now: Date): void {
  if (closesAt && now >= closesAt) throw fundingErrors.CALL_CLOSED({ closesAt: shanghaiTime(closesAt) });
}

/** Throws CALL_NOT_YET before the opening instant. */
export function refuseIfEarly({ opensAt }: CallWindow, now: Date): void {
  if (opensAt && now < opensAt) throw fundingErrors.CALL_NOT_YET({ opensAt: shanghaiTime(opensAt) });
}

/** CALL_CLOSED or CALL_NOT_OPEN where the call takes no proposals at `now`, else null. */
export function whyNotTakingProposals(call: CallWindow, now: Date): DomainError | null {
  if (takesProposals(call, now)) return null;
  const { closesAt } = call;
  return closesAt && now >= closesAt
    ? fundingErrors.CALL_CLOSED({ closesAt: shanghaiTime(closesAt) })
    : fundingErrors.CALL_NOT_OPEN();
}

/** Throws CALL_CLOSED or CALL_NOT_OPEN unless the call takes proposals at `now`. */
export function refuseUnlessTakingProposals(call: CallWindow, now: Date): void {
  const refusal = whyNotTakingProposals(call, now);
  if (refusal) throw refusal;
}
