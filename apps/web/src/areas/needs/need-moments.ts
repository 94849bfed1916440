import type { NeedState } from '../../gql/graphql.js';
import type { NeedView } from './need.query.js';

/** One thing that happened to a need; `text` is what somebody wrote at it. */
export interface NeedMoment {
  readonly kind:
    | 'submitted'
    | 'suitable'
    | 'unsuitable'
    | 'asked'
    | 'answered'
    | 'merged'
    | 'unmerged'
    | Exclude<NeedState, 'draft' | 'submitted' | 'screened' | 'info_requested' | 'merged'>;
  readonly at: string;
  readonly side?: NeedView['screenings'][number]['side'];
  readonly text?: string | null;
  /** The need that took it in. */
  readonly intoId?: string;
}

/** States that a need comes to by a decision of its own, which nothing else on it tells of. */
const DECIDED = [
  'pooled',
  'listed',
  'in_solution',
  'solved',
  'declined',
  'archived',
  'withdrawn',
] as const satisfies readonly NeedMoment['kind'][];

type Traces = Pick<
  NeedView,
  'state' | 'submittedAt' | 'lastActionAt' | 'declineReason' | 'screenings' | 'questions' | 'merges'
>;

/** What happened to a need as far as its viewer may know, the oldest first; ties stay in the order of the lifecycle. */
export function momentsOf(need: Traces): readonly NeedMoment[] {
  const { submittedAt, screenings, questions, merges } = need;
  const decided = DECIDED.find((state) => state === need.state);
  const moments: readonly (NeedMoment | null)[] = [
    submittedAt ? { kind: 'submitted', at: submittedAt } : null,
    ...screenings.map(({ side, verdict, reason, at }) => ({ kind: verdict, side, at, text: reason })),
    ...questions.flatMap(({ question, askedAt, answer, answeredAt }) => [
      { kind: 'asked' as const, at: askedAt, text: question },
      answeredAt ? { kind: 'answered' as const, at: answeredAt, text: answer } : null,
    ]),
    ...merges.flatMap(({ intoId, reason, mergedAt, undoneAt }) => [
      { kind: 'merged' as const, at: mergedAt, text: reason, intoId },
      undoneAt ? { kind: 'unmerged' as const, at: undoneAt } : null,
    ]),
    decided
      ? {
          kind: decided,
          at: need.lastActionAt,
          text: decided === 'declined' ? need.declineReason : null,
        }
      : null,
  ];
  return moments.filter((moment) => moment !== null).sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** The way of a need that goes well, for showing what is still ahead. */
const WAY = ['draft', 'submitted', 'screened', 'pooled', 'listed', 'in_solution', 'solved'] as const;

/** The states still ahead of a need; none where it has ended or rests elsewhere. */
export function statesAhead({
  state,
  screenings,
}: Pick<NeedView, 'state' | 'screenings'>): readonly Exclude<(typeof WAY)[number], 'draft'>[] {
  // A question keeps the place of what it left: both verdicts are in, or they are not.
  const asked = screenings.length === 2 ? 'screened' : 'submitted';
  const reached = WAY.findIndex((step) => step === (state === 'info_requested' ? asked : state));
  return reached < 0 ? [] : WAY.slice(reached + 1).filter((step) => step !== 'draft');
}
