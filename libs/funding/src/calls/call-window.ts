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

/** Throws CALL_CLOSED or CALL_NOT_OPEN unless the call takes proposals at `now`. */
export function refuseUnlessTakingProposals(call: CallWindow, now: Date): void {
  if (takesProposals(call, now)) return;
  refuseIfOver(call, now);
  throw fundingErrors.CALL_NOT_OPEN();
}
