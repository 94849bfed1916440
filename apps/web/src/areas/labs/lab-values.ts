import type { SaveFacilityInput } from '../../gql/graphql.js';
import type { Lab } from './lab.query.js';
import type { StaffValue } from './staff-fields.js';

/** A facility as its form holds it. */
export interface LabValues {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly organisationId: string | null;
  readonly responsiblePersonId: string | null;
  readonly staff: readonly StaffValue[];
  readonly summaryZh: string;
  readonly summaryEn: string;
  readonly categories: readonly string[];
  readonly methods: readonly string[];
  readonly subjects: readonly string[];
  readonly disciplineCodes: readonly string[];
  readonly city: string;
  readonly campus: string | null;
  readonly openAccess: boolean;
  readonly trainingRequired: boolean;
  readonly biosafetyLevel: '1' | '2' | '3' | null;
  readonly bookingNoticeHours: number | null;
  readonly cancelNoticeHours: number | null;
  readonly projectRequired: boolean;
  readonly ethicsRequired: boolean;
  readonly bookingRulesZh: string;
  readonly bookingRulesEn: string;
}

/** The values of a facility, or those that a new one begins with: its own people answer for it until they say otherwise. */
export function labValues(
  lab: Lab | null,
  ownPersonId: string | null,
  nameOf: (person: Lab['responsiblePerson']) => string,
): LabValues {
  const rules = lab?.useRules;
  const level = rules?.biosafetyLevel;
  return {
    nameZh: lab?.nameZh ?? '',
    nameEn: lab?.nameEn ?? '',
    organisationId: lab?.organisation.id ?? null,
    responsiblePersonId: lab?.responsiblePerson.id ?? ownPersonId,
    staff: (lab?.staff ?? []).map(({ role, person }) => ({
      role,
      personId: person.id,
      label: nameOf(person),
    })),
    summaryZh: lab?.summaryZh ?? '',
    summaryEn: lab?.summaryEn ?? '',
    categories: lab?.categories ?? [],
    methods: lab?.methods ?? [],
    subjects: lab?.subjects ?? [],
    disciplineCodes: lab?.disciplineCodes ?? [],
    city: lab?.city ?? '',
    campus: lab?.campus ?? null,
    openAccess: lab?.openAccess ?? true,
    trainingRequired: rules?.trainingRequired ?? false,
    biosafetyLevel: level === 1 ? '1' : level === 2 ? '2' : level === 3 ? '3' : null,
    bookingNoticeHours: rules?.bookingNoticeHours ?? null,
    cancelNoticeHours: rules?.cancelNoticeHours ?? null,
    projectRequired: rules?.projectRequired ?? false,
    ethicsRequired: rules?.ethicsRequired ?? false,
    bookingRulesZh: lab?.bookingRulesZh ?? '',
    bookingRulesEn: lab?.bookingRulesEn ?? '',
  };
}

/** The whole of a facility as the server takes it; what is not chosen yet is an id of nothing, which it names. */
export function labInput(values: LabValues): SaveFacilityInput {
  return {
    nameZh: values.nameZh,
    nameEn: values.nameEn,
    organisationId: values.organisationId ?? '',
    responsiblePersonId: values.responsiblePersonId ?? '',
    staff: values.staff.map(({ personId, role }) => ({ personId: personId ?? '', role })),
    summaryZh: values.summaryZh || null,
    summaryEn: values.summaryEn || null,
    categories: [...values.categories],
    methods: [...values.methods],
    subjects: [...values.subjects],
    disciplineCodes: [...values.disciplineCodes],
    city: values.city || null,
    campus: values.campus,
    openAccess: values.openAccess,
    useRules: {
      trainingRequired: values.trainingRequired,
      biosafetyLevel: values.biosafetyLevel === null ? null : Number(values.biosafetyLevel),
      bookingNoticeHours: values.bookingNoticeHours,
      cancelNoticeHours: values.cancelNoticeHours,
      projectRequired: values.projectRequired,
      ethicsRequired: values.ethicsRequired,
    },
    bookingRulesZh: values.bookingRulesZh || null,
    bookingRulesEn: values.bookingRulesEn || null,
  };
}

/**
 * Messages by the names of the form's fields: those of the rules stand among the others, and where nothing is chosen yet,
 * that is what is said.
 */
export function labErrors(
  fields: Readonly<Record<string, string>>,
  { organisationId, responsiblePersonId, staff }: LabValues,
  chooseOne: string,
): Readonly<Record<string, string>> {
  const chosen: Readonly<Record<string, string | null>> = {
    organisationId,
    responsiblePersonId,
    ...Object.fromEntries(staff.map(({ personId }, at) => [`staff.${at}.personId`, personId])),
  };
  return Object.fromEntries(
    Object.entries(fields).map(([path, message]) => [
      path.replace(/^useRules\./, ''),
      chosen[path] === null ? chooseOne : message,
    ]),
  );
}
