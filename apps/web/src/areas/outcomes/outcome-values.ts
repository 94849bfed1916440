import type {
  OutcomeEvidenceKind,
  OutcomePart,
  OutcomeType,
  OutcomeVisibility,
  SaveOutcomeDraftInput,
  StandardLevel,
} from '../../gql/graphql.js';
import type { OutcomeView } from './outcome.query.js';

export interface EvidenceValues {
  readonly kind: OutcomeEvidenceKind;
  readonly title: string;
  readonly ref: string;
  readonly url: string;
  readonly confidential: boolean;
}

export interface MemberValues {
  readonly personId: string | null;
  readonly part: OutcomePart;
}

/** The form of an outcome. */
export interface OutcomeValues {
  readonly type: OutcomeType | null;
  readonly standardLevel: StandardLevel | null;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly summaryZh: string;
  readonly summaryEn: string;
  readonly year: number | null;
  readonly trl: number | null;
  readonly keywords: readonly string[];
  readonly disciplineCodes: readonly string[];
  readonly departmentCodes: readonly string[];
  readonly challengeId: string | null;
  readonly needId: string | null;
  readonly teamId: string | null;
  readonly organisationIds: readonly string[];
  readonly members: readonly MemberValues[];
  readonly evidence: readonly EvidenceValues[];
  readonly visibility: OutcomeVisibility | null;
  readonly confidentialDetails: string;
}

export const EMPTY_EVIDENCE: EvidenceValues = {
  kind: 'doi',
  title: '',
  ref: '',
  url: '',
  confidential: false,
};

/** What an address may say about where a new outcome comes from. */
export type Origins = Pick<OutcomeValues, 'challengeId' | 'needId' | 'teamId'>;

/** The form as it starts; a blank row of evidence invites. */
export function valuesOf(outcome: OutcomeView | null, origins: Origins): OutcomeValues {
  const evidence = (outcome?.evidence ?? []).map((item) => ({ ...item, url: item.url ?? '' }));
  return {
    type: outcome?.type ?? null,
    standardLevel: outcome?.standardLevel ?? null,
    titleZh: outcome?.titleZh ?? '',
    titleEn: outcome?.titleEn ?? '',
    summaryZh: outcome?.summaryZh ?? '',
    summaryEn: outcome?.summaryEn ?? '',
    year: outcome?.year ?? null,
    trl: outcome?.trl ?? null,
    keywords: outcome?.keywords ?? [],
    disciplineCodes: outcome?.disciplineCodes ?? [],
    departmentCodes: outcome?.departmentCodes ?? [],
    challengeId: outcome ? (outcome.challenge?.id ?? null) : origins.challengeId,
    needId: outcome ? (outcome.need?.id ?? null) : origins.needId,
    teamId: outcome ? outcome.teamId : origins.teamId,
    organisationIds: outcome?.organisations.map(({ id }) => id) ?? [],
    members: (outcome?.members ?? [])
      .filter(({ personId }) => personId !== outcome?.owner.id)
      .map(({ personId, part }) => ({ personId, part })),
    evidence: evidence.length > 0 ? evidence : [EMPTY_EVIDENCE],
    visibility: outcome?.visibility ?? null,
    confidentialDetails: outcome?.confidentialDetails ?? '',
  };
}

const isBlank = ({ title, ref, url }: EvidenceValues) =>
  [title, ref, url].every((text) => text.trim() === '');

/** What is sent to be kept, without its id and version. Blank rows stay in the form. */
export function draftInputOf(values: OutcomeValues): Omit<SaveOutcomeDraftInput, 'id' | 'version'> {
  return {
    ...values,
    standardLevel: values.type === 'technical_standard' ? values.standardLevel : null,
    keywords: [...values.keywords],
    disciplineCodes: [...values.disciplineCodes],
    departmentCodes: [...values.departmentCodes],
    organisationIds: [...values.organisationIds],
    members: values.members.flatMap(({ personId, part }) => (personId ? [{ personId, part }] : [])),
    evidence: values.evidence.filter((item) => !isBlank(item)),
  };
}
