import type { MatchScheme } from '@jiebang/matching/engine';

/** A slot of a mentor group, and which kinds of people may sit in it. */
export interface MentorSlot {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly kinds: readonly string[];
}

/** 1+1+1: clinician + basic scientist + engineer (design, C.16). */
export const DEFAULT_SLOTS: readonly MentorSlot[] = [
  { code: 'clinician', nameZh: '临床医生', nameEn: 'clinician', kinds: ['clinician'] },
  { code: 'scientist', nameZh: '基础研究导师', nameEn: 'basic scientist', kinds: ['scientist'] },
  { code: 'engineer', nameZh: '工程导师', nameEn: 'engineer', kinds: ['engineer'] },
];

/** Slots that a programme may choose from; the fourth is for schemes with an enterprise mentor. */
export const KNOWN_SLOTS: readonly MentorSlot[] = [
  ...DEFAULT_SLOTS,
  { code: 'enterprise', nameZh: '企业导师', nameEn: 'enterprise mentor', kinds: ['enterprise'] },
];

/** The slots with these codes, in this order; unknown codes are left out. */
export function slotsOf(codes: readonly string[]): readonly MentorSlot[] {
  return codes.flatMap((code) => KNOWN_SLOTS.filter((slot) => slot.code === code));
}

/** The scheme as the engine takes it. */
export function engineScheme(slots: readonly MentorSlot[]): MatchScheme {
  return {
    code: slots.map(() => '1').join('+'),
    slots: slots.map(({ code, nameZh, nameEn }) => ({ code, nameZh, nameEn })),
  };
}
