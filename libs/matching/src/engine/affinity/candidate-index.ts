import { disciplineDigits } from './discipline-distance.js';
import type { PreparedMentor, PreparedTeam } from './prepared-snapshot.js';

/**
 * Inverted index over one slot's mentors: terms with their weights, methods, five-digit disciplines. It proposes the mentors
 * worth scoring in full, so that not every pair must be.
 */
export class CandidateIndex {
  private readonly byTerm = new Map<number, { mentor: number; weight: number }[]>();
  private readonly byFeature = new Map<string, number[]>();
  private readonly score: Float64Array;

  /** @param mentors positions in `all` of the slot's mentors, ascending. */
  constructor(
    private readonly mentors: readonly number[],
    private readonly all: readonly PreparedMentor[],
  ) {
    this.score = new Float64Array(all.length);
    for (const mentor of mentors) {
      const { text, methods, profile } = all[mentor]!;
      text.term.forEach((term, at) => append(this.byTerm, term, { mentor, weight: text.weight[at]! }));
      for (const method of methods) append(this.byFeature, `method:${method}`, mentor);
      for (const branch of branches(profile.disciplines))
        append(this.byFeature, `discipline:${branch}`, mentor);
    }
  }

  /**
   * The `limit` most promising allowed mentors: cosine of the texts plus the share of methods and of disciplines found. When too
   * few share anything, the rest is filled up in the order of ids.
   */
  propose(team: PreparedTeam, limit: number, allowed: (mentor: number) => boolean): number[] {
    const { score } = this;
    score.fill(0);
    team.text.term.forEach((term, at) => {
      for (const { mentor, weight } of this.byTerm.get(term) ?? [])
        score[mentor]! += team.text.weight[at]! * weight;
    });
    const features = [
      ...[...team.methods.keys()].map((method) => ({
        key: `method:${method}`,
        share: 0.3 / team.methods.size,
      })),
      ...branches(team.profile.disciplines).map((branch, _, all) => ({
        key: `discipline:${branch}`,
        share: 0.5 / all.length,
      })),
    ];
    for (const { key, share } of features) {
      for (const mentor of this.byFeature.get(key) ?? []) score[mentor]! += share;
    }
    return this.mentors
      .filter(allowed)
      .sort((left, right) => score[right]! - score[left]! || left - right)
      .slice(0, limit);
  }

  /** Size of the slot. */
  get size(): number {
    return this.mentors.length;
  }

  /** Profile position to profile. */
  mentor(position: number): PreparedMentor {
    return this.all[position]!;
  }
}

function branches(codes: readonly string[]): string[] {
  return [...new Set(codes.map((code) => disciplineDigits(code).slice(0, 5)))];
}

function append<K, V>(index: Map<K, V[]>, key: K, value: V): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [value]);
  else list.push(value);
}
