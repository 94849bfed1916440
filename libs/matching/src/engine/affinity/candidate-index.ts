import { bestPositions } from './best-positions.js';
import type { FeatureRows, WantedFeatures } from './feature-rows.js';
import type { PreparedSnapshot } from './prepared-snapshot.js';
import { onRoleScale } from './role-reference.js';
import { transposed } from './sparse-rows.js';
import type { SparseRows } from './sparse-rows.js';
import type { TeamQuery } from './team-query.js';
import { AFFINITY_COMPONENTS } from '../snapshot/match-snapshot.js';
import type { AffinityComponent, AffinityWeights } from '../snapshot/match-snapshot.js';

/** What a component weighs, and its reference of the role in parts of 1. */
export interface WeighedScale {
  readonly weights: AffinityWeights;
  readonly references: Readonly<Record<AffinityComponent, number>>;
}

/**
 * Inverted index over one role's mentors: terms with their weights, methods, instruments; disciplines by class. It proposes the
 * mentors worth scoring in full, so that not every pair must be.
 */
export class CandidateIndex {
  private readonly byTerm: SparseRows;
  private readonly byMethod: ReadonlyMap<number, readonly number[]>;
  private readonly byInstrument: ReadonlyMap<number, readonly number[]>;
  private readonly positionOf = new Map<number, number>();
  private readonly text: Float64Array;
  private readonly score: Float64Array;

  /** @param mentors of the role, ascending. */
  constructor(
    readonly mentors: readonly number[],
    private readonly prepared: PreparedSnapshot,
  ) {
    mentors.forEach((mentor, position) => this.positionOf.set(mentor, position));
    this.byTerm = transposed(prepared.mentorText, prepared.space.size, mentors);
    this.byMethod = positionsByFeature(prepared.methods, mentors);
    this.byInstrument = positionsByFeature(prepared.instruments, mentors);
    this.text = new Float64Array(mentors.length);
    this.score = new Float64Array(mentors.length);
  }

  /**
   * The `limit` most promising allowed mentors, by the weighted sum of text, disciplines, methods, instruments and wishes, each
   * exactly as the full score has it; evidence is taken to be as good as the text. Availability and vectors are left to the
   * full score. Ties go to the smaller id.
   */
  propose(
    query: TeamQuery,
    limit: number,
    { weights, references }: WeighedScale,
    isAllowed: (mentor: number) => boolean,
  ): number[] {
    const { mentors, score, text } = this;
    text.fill(0);
    query.text.term.forEach((term, at) => {
      const weight = query.text.weight[at]!;
      for (let entry = this.byTerm.start[term]!; entry < this.byTerm.start[term + 1]!; entry++)
        text[this.byTerm.id[entry]!]! += weight * this.byTerm.weight[entry]!;
    });
    const textWeight = weights.text + weights.evidence;
    const disciplines = this.disciplineScores(query, weights.discipline, references.discipline);
    const { classOf } = this.prepared.disciplines;
    for (let position = 0; position < score.length; position++) {
      const near = disciplines === undefined ? 0 : disciplines[classOf[mentors[position]!]!]!;
      const raw = text[position]!;
      score[position] = near + (raw === 0 ? 0 : textWeight * onRoleScale(Math.min(1, raw), references.text));
    }
    this.addFeatures(query.methods, this.byMethod, weights.methods, references.methods);
    this.addFeatures(query.instruments, this.byInstrument, weights.instruments, references.instruments);
    for (const [mentor, wish] of query.wishes) {
      const position = this.positionOf.get(mentor);
      if (position !== undefined) score[position]! += weights.preference * (wish - 0.5);
    }
    return bestPositions(score, limit, (position) => isAllowed(mentors[position]!)).map(
      (position) => mentors[position]!,
    );
  }

  private disciplineScores(
    { coverage }: TeamQuery,
    weight: number,
    reference: number,
  ): Float64Array | undefined {
    return weight === 0 ? undefined : coverage?.map((raw) => weight * onRoleScale(raw, reference));
  }

  private addFeatures(
    wanted: WantedFeatures,
    positions: ReadonlyMap<number, readonly number[]>,
    weight: number,
    reference: number,
  ): void {
    const shared = new Map<number, number>();
    for (const id of wanted.ids) {
      for (const position of positions.get(id) ?? []) shared.set(position, (shared.get(position) ?? 0) + 1);
    }
    for (const [position, count] of shared)
      this.score[position]! += weight * onRoleScale(count / wanted.count, reference);
  }
}

/** Scales that leave every component as it is. */
export function plainScale(weights: AffinityWeights): WeighedScale {
  const entries = AFFINITY_COMPONENTS.map((name) => [name, 1] as const);
  return { weights, references: Object.fromEntries(entries) as Record<AffinityComponent, number> };
}

function positionsByFeature(
  { start, id }: FeatureRows,
  mentors: readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const positions = new Map<number, number[]>();
  mentors.forEach((mentor, position) => {
    for (let at = start[mentor]!; at < start[mentor + 1]!; at++) {
      const list = positions.get(id[at]!);
      if (list === undefined) positions.set(id[at]!, [position]);
      else list.push(position);
    }
  });
  return positions;
}
