/** A place that a team wants to fill, as it is typed. */
export interface TypedSeat {
  readonly disciplineCode: string | null;
  readonly note: string;
}

/** What a team says of itself, as it is typed. */
export interface TypedDescription {
  readonly nameZh: string;
  readonly nameEn: string;
  /** One of the two is enough. */
  readonly summaryZh: string;
  readonly summaryEn: string;
  readonly wantedDisciplineCodes: readonly string[];
  readonly openSeats: readonly TypedSeat[];
}

export const BLANK_DESCRIPTION: TypedDescription = {
  nameZh: '',
  nameEn: '',
  summaryZh: '',
  summaryEn: '',
  wantedDisciplineCodes: [],
  openSeats: [],
};

/** What is sent of it: trimmed, without places of which nothing was chosen. */
export function describedTeam({
  nameZh,
  nameEn,
  summaryZh,
  summaryEn,
  wantedDisciplineCodes,
  openSeats,
}: TypedDescription) {
  return {
    nameZh: nameZh.trim(),
    nameEn: nameEn.trim(),
    summaryZh: summaryZh.trim(),
    summaryEn: summaryEn.trim(),
    wantedDisciplineCodes: [...wantedDisciplineCodes],
    openSeats: openSeats.flatMap(({ disciplineCode, note }) =>
      disciplineCode ? [{ disciplineCode, note: note.trim() }] : [],
    ),
  };
}

/** Paths of the fields that must not be blank and are. */
export function blankFields({ nameZh, nameEn }: TypedDescription): readonly ('nameZh' | 'nameEn')[] {
  return [
    ...(nameZh.trim() === '' ? (['nameZh'] as const) : []),
    ...(nameEn.trim() === '' ? (['nameEn'] as const) : []),
  ];
}
