import { Checks, type Id } from '@jiebang/kernel';

/** What the project office says of a programme. */
export interface ProgrammeContent {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly year: number;
  readonly organisationId: Id | null;
  readonly teamSizeMin: number;
  readonly teamSizeMax: number;
  /** YYYY-MM-DD, first day. */
  readonly startsOn: string;
  /** YYYY-MM-DD, last day. */
  readonly endsOn: string;
}

/** Throws INVALID_INPUT with everything that does not go together. */
export function refuseContradictions(programme: ProgrammeContent): void {
  const checks = new Checks();
  checks.that(programme.teamSizeMin <= programme.teamSizeMax, 'teamSizeMax', 'RANGE_INVERTED', {
    zh: '团队人数上限不得小于下限。',
    en: 'The largest team size must not be below the smallest.',
  });
  checks.that(programme.startsOn <= programme.endsOn, 'endsOn', 'RANGE_INVERTED', {
    zh: '结束日期不得早于开始日期。',
    en: 'The last day must not be before the first.',
  });
  checks.refuseIfAny();
}
