import { checkDeidentified, findInFields } from '@jiebang/challenges';
import { Checks } from '@jiebang/kernel';

/** Throws INVALID_INPUT where a text that others will read tells who a patient is. */
export function refusePatientsData(path: string, text: string): void {
  const checks = new Checks();
  checkDeidentified(findInFields([{ path, text }]), checks);
  checks.refuseIfAny();
}
