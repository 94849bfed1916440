import type { CreateProgrammeInput } from '../../gql/graphql.js';

/** A programme as its form has it. */
export interface ProgrammeValues {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly year: number | null;
  readonly organisationId: string | null;
  readonly teamSizeMin: number | null;
  readonly teamSizeMax: number | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

const REQUIRED = ['nameZh', 'nameEn', 'year', 'teamSizeMin', 'teamSizeMax', 'startsOn', 'endsOn'] as const;

/** A new programme of this year: teams of three to six, from the first to the last day of the year. */
export function blankProgramme(year: number): ProgrammeValues {
  return {
    nameZh: '',
    nameEn: '',
    year,
    organisationId: null,
    teamSizeMin: 3,
    teamSizeMax: 6,
    startsOn: `${year}-01-01`,
    endsOn: `${year}-12-31`,
  };
}

/** What has to be there before the API can read the form at all. */
export function missingOf(values: ProgrammeValues): readonly (typeof REQUIRED)[number][] {
  return REQUIRED.filter((name) => values[name] === null || values[name] === '');
}

/** The form as the API takes it; nothing must be missing. */
export function programmeInput(values: ProgrammeValues): CreateProgrammeInput {
  return {
    nameZh: values.nameZh.trim(),
    nameEn: values.nameEn.trim(),
    year: Math.round(values.year ?? 0),
    organisationId: values.organisationId,
    teamSizeMin: Math.round(values.teamSizeMin ?? 0),
    teamSizeMax: Math.round(values.teamSizeMax ?? 0),
    startsOn: values.startsOn ?? '',
    endsOn: values.endsOn ?? '',
  };
}
