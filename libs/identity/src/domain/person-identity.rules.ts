import type { Bilingual, Checks } from '@jiebang/kernel';
import { isOrcid } from './orcid.js';

const IDENTITY_NUMBER = /^[A-Za-z0-9][A-Za-z0-9:._-]{2,63}$/;

/** Rules for what people are known by, as they are told wherever one is entered. */
export const IDENTITY_RULES = {
  REQUIRED: {
    zh: '请填写工号（学号）或 ORCID：邮箱不能作为身份。',
    en: 'Give an identity number or an ORCID: an e-mail address is no identity.',
  },
  BAD_IDENTITY_NUMBER: {
    zh: '工号（学号）须为 3 到 64 位字母、数字或 : . _ -。',
    en: 'An identity number has 3 to 64 letters, digits or : . _ -',
  },
  BAD_ORCID: {
    zh: 'ORCID 格式或校验位不正确。',
    en: 'The form or the check digit of the ORCID is not right.',
  },
} as const satisfies Record<string, Bilingual>;

/** True for a staff or student number as it is kept: `issuer:number`, or a number alone. */
export function isIdentityNumber(value: string): boolean {
  return IDENTITY_NUMBER.test(value);
}

/** Notes what is wrong with what somebody is to be known by. At least one of the two is needed. */
export function checkIdentity(
  checks: Checks,
  { identityNumber, orcid }: { readonly identityNumber: string | null; readonly orcid: string | null },
): void {
  const known = identityNumber !== null || orcid !== null;
  checks.that(known, 'identityNumber', 'REQUIRED', IDENTITY_RULES.REQUIRED);
  const wellFormed = identityNumber === null || isIdentityNumber(identityNumber);
  checks.that(wellFormed, 'identityNumber', 'BAD_IDENTITY_NUMBER', IDENTITY_RULES.BAD_IDENTITY_NUMBER);
  checks.that(orcid === null || isOrcid(orcid), 'orcid', 'BAD_ORCID', IDENTITY_RULES.BAD_ORCID);
}
