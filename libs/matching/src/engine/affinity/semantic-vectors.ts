import type { MentorProfile, TopicText } from '../snapshot/match-snapshot.js';

/** The vectors of mentors' texts; mentor i has rows start[i] to start[i + 1] of `values`. */
export class SemanticVectors {
  private readonly start: Int32Array;
  private readonly values: Int8Array;
  private readonly lengths: Float64Array;

  /** @throws RangeError when vectors differ in dimensions or are not integers of -127..127. */
  constructor(
    mentors: readonly MentorProfile[],
    private readonly dimensions: number,
  ) {
    const vectors = mentors.map((mentor) =>
      [mentor.topic, ...mentor.evidence.map(({ topic }) => topic)].flatMap(({ vector }) =>
        vector === undefined ? [] : [vector],
      ),
    );
    this.start = new Int32Array(mentors.length + 1);
    vectors.forEach((list, at) => (this.start[at + 1] = this.start[at]! + list.length));
    const rows = this.start[mentors.length]!;
    this.values = new Int8Array(rows * dimensions);
    this.lengths = new Float64Array(rows);
    vectors.flat().forEach((vector, row) => {
      checkVector(vector, dimensions);
      this.values.set(vector, row * dimensions);
      this.lengths[row] = lengthOf(vector);
    });
  }

  /** Number of dimensions of the first vector that a list of texts brings; 0 without any. */
  static dimensionsOf(texts: Iterable<TopicText>): number {
    for (const { vector } of texts) if (vector !== undefined) return vector.length;
    return 0;
  }

  /** Cosine with the nearest text of the mentor, 0..1; 0 for a mentor without vectors. */
  nearest(vector: Int8Array, length: number, mentor: number): number {
    let best = 0;
    for (let row = this.start[mentor]!; row < this.start[mentor + 1]!; row++) {
      const from = row * this.dimensions;
      let sum = 0;
      for (let at = 0; at < this.dimensions; at++) sum += vector[at]! * this.values[from + at]!;
      const both = length * this.lengths[row]!;
      if (sum > 0 && sum > best * both) best = sum / both;
    }
    return Math.min(1, best);
  }
}

/** @throws RangeError. */
export function checkVector(vector: readonly number[], dimensions: number): void {
  if (vector.length !== dimensions) throw new RangeError(`vector of ${vector.length}, not ${dimensions}`);
  if (vector.some((value) => !Number.isInteger(value) || Math.abs(value) > 127))
    throw new RangeError('vector of other numbers than integers of -127..127');
}

/** Euclidean length: the sum of squares of integers is exact. */
export function lengthOf(vector: readonly number[]): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
}
