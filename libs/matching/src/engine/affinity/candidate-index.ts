import { bestPositions } from './best-positions.js';
import type { WantedFeatures } from './feature-rows.js';
import type { PreparedSnapshot } from './prepared-snapshot.js';
import { slopeOfScale } from './role-reference.js';
import { transposed } from './sparse-rows.js';
import type { SparseRows } from './sparse-rows.js';
import type { TeamQuery } from './team-query.js';
import { AFFINITY_COMPONENTS } from '../snapshot/match-snapshot.js';
import type { AffinityComponent, AffinityWeights } from '../snapshot/match-snapshot.js';

/** Share of a query's squared length that may be left out, its most common terms first: they cost most and tell least. */
const LEFT_OUT = 0.2;

/** Common hours cost too much to be asked of everybody: they are asked of so many times the wanted number. */
const SHORT_LIST = 6;

/** What a component weighs, and its reference of the role in parts of 1. */
export interface WeighedScale {
  readonly weights: AffinityWeights;
  readonly references: Readonly<Record<AffinityComponent, number>>;
}

/** Who is out of the question for a team. */
export interface Barred {
  /** 0 for a mentor without a place left. */
  readonly hasPlace?: Uint8Array;
  readonly vetoed?: ReadonlySet<number>;
}

/**
 * Inverted index over one role's mentors: terms with their weights, methods, instruments; disciplines by class. It proposes the
 * mentors worth scoring in full, so that not every pair must be.
 */
export class CandidateIndex {
  private readonly byTerm: SparseRows;
  private readonly byMethod: SparseRows;
  private readonly byInstrument: SparseRows;
  private readonly positionOf = new Map<number, number>();
  private readonly disciplineClass: Int32Array;
  private readonly score: Float64Array;
  private readonly scratch: Float64Array;
  private readonly positions: Int32Array;

  /** @param mentors of the role, ascending. */
  constructor(
    readonly mentors: Int32Array,
    prepared: PreparedSnapshot,
  ) {
    mentors.forEach((mentor, position) => this.positionOf.set(mentor, position));
    this.byTerm = transposed(prepared.mentorText, prepared.space.size, mentors);
    this.byMethod = transposed(prepared.methods, prepared.methods.idOf.size, mentors);
    this.byInstrument = transposed(prepared.instruments, prepared.instruments.idOf.size, mentors);
    this.disciplineClass = mentors.map((mentor) => prepared.disciplines.classOf[mentor]!);
    this.score = new Float64Array(mentors.length);
    this.scratch = new Float64Array(mentors.length);
    this.positions = new Int32Array(mentors.length);
  }

  /**
   * The `limit` most promising mentors who are not barred, ascending, by the weighted sum of text (without its most common terms), disciplines,
   * methods, instruments and wishes; evidence is taken to be as good as the text. Among the first of these, common hours count
   * too. Vectors are left to the full score. Ties go to the smaller id. O(entries of the team's terms and features + mentors of the role).
   */
  propose(
    query: TeamQuery,
    limit: number,
    { weights, references }: WeighedScale,
    barred: Barred = {},
  ): Int32Array {
    const { mentors, score } = this;
    this.startWithDisciplines(query, weights.discipline * slopeOfScale(references.discipline));
    this.addText(
      query,
      weights.text * slopeOfScale(references.text) + weights.evidence * slopeOfScale(references.text),
    );
    this.addFeatures(query.methods, this.byMethod, weights.methods * slopeOfScale(references.methods));
    this.addFeatures(
      query.instruments,
      this.byInstrument,
      weights.instruments * slopeOfScale(references.instruments),
    );
    for (const [mentor, wish] of query.wishes) {
      const position = this.positionOf.get(mentor);
      if (position !== undefined) score[position]! += weights.preference * (wish - 0.5);
    }
    const short = bestPositions(score, this.allowed(barred), limit * SHORT_LIST, this.scratch);
    if (weights.availability > 0) {
      for (const position of short)
        score[position]! += weights.availability * query.availability(mentors[position]!);
    }
    return bestPositions(score, short, limit, this.scratch).map((position) => mentors[position]!);
  }

  private allowed({ hasPlace, vetoed }: Barred): Int32Array {
    const { mentors, positions } = this;
    let size = 0;
    for (let at = 0; at < mentors.length; at++) {
      if (hasPlace !== undefined && hasPlace[mentors[at]!] === 0) continue;
      if (vetoed === undefined || !vetoed.has(mentors[at]!)) positions[size++] = at;
    }
    return positions.subarray(0, size);
  }

  private startWithDisciplines({ coverage }: TeamQuery, worth: number): void {
    const { score, disciplineClass } = this;
    if (coverage === undefined || worth === 0) {
      score.fill(0);
      return;
    }
    for (let at = 0; at < score.length; at++) score[at] = worth * coverage[disciplineClass[at]!]!;
  }

  private addText({ text }: TeamQuery, worth: number): void {
    const { score, byTerm } = this;
    const mentorsWith = (at: number): number =>
      byTerm.start[text.term[at]! + 1]! - byTerm.start[text.term[at]!]!;
    const rarestLast = [...text.term.keys()].sort(
      (left, right) => mentorsWith(right) - mentorsWith(left) || left - right,
    );
    let leftOut = 0;
    for (const at of rarestLast) {
      leftOut += text.weight[at]! * text.weight[at]!;
      if (leftOut <= LEFT_OUT) continue;
      const weight = worth * text.weight[at]!;
      const end = byTerm.start[text.term[at]! + 1]!;
      for (let entry = byTerm.start[text.term[at]!]!; entry < end; entry++)
        score[byTerm.id[entry]!]! += weight * byTerm.weight[entry]!;
    }
  }

  private addFeatures(wanted: WantedFeatures, { start, id: position }: SparseRows, worth: number): void {
    for (const feature of wanted.ids) {
      for (let entry = start[feature]!; entry < start[feature + 1]!; entry++)
        this.score[position[entry]!]! += worth / wanted.count;
    }
  }
}

/** Scales that leave every component as it is. */
export function plainScale(weights: AffinityWeights): WeighedScale {
  const entries = AFFINITY_COMPONENTS.map((name) => [name, 1] as const);
  return { weights, references: Object.fromEntries(entries) as Record<AffinityComponent, number> };
}
