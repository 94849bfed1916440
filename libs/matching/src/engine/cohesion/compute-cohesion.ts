import { AFFINITY_SCALE } from '../affinity/affinity-table.js';
import { Concepts } from '../affinity/concepts.js';
import { weeklyOverlap } from '../affinity/weekly-overlap.js';
import {
  COHESION_KINDS,
  DEFAULT_COHESION_WEIGHTS,
  DEFAULT_MINUTES_WANTED,
} from '../snapshot/match-snapshot.js';
import type { CohesionKind, MatchSnapshot, MentorProfile } from '../snapshot/match-snapshot.js';

/** How well two mentors would work together; `value` and `parts` are in affinity units. */
export interface MentorCohesion {
  readonly a: string;
  readonly b: string;
  readonly value: number;
  readonly parts: readonly { readonly kind: CohesionKind; readonly value: number }[];
}

/** Cohesion of any two mentors of a snapshot. */
export class CohesionScorer {
  private readonly weights: Readonly<Record<CohesionKind, number>>;
  private readonly minutesWanted: number;
  private readonly concepts: Concepts;
  private readonly methods = new Map<string, ReadonlySet<string>>();

  constructor(snapshot: MatchSnapshot) {
    this.weights = { ...DEFAULT_COHESION_WEIGHTS, ...snapshot.cohesionWeights };
    this.minutesWanted = snapshot.minutesWanted ?? DEFAULT_MINUTES_WANTED;
    this.concepts = new Concepts(snapshot.synonyms);
  }

  /** Each kind is a share of 0..1 times its weight; kinds that bring nothing are left out. */
  between(one: MentorProfile, other: MentorProfile): MentorCohesion {
    const parts = COHESION_KINDS.flatMap((kind) => {
      const value = Math.round(this.share(kind, one, other) * this.weights[kind] * AFFINITY_SCALE);
      return value === 0 ? [] : [{ kind, value }];
    });
    return { a: one.id, b: other.id, value: parts.reduce((sum, part) => sum + part.value, 0), parts };
  }

  private share(kind: CohesionKind, one: MentorProfile, other: MentorProfile): number {
    switch (kind) {
      case 'campus':
        return one.campus !== undefined && one.campus === other.campus ? 1 : 0;
      case 'collaboration':
        return one.collaborators?.includes(other.id) || other.collaborators?.includes(one.id) ? 1 : 0;
      case 'availability':
        return Math.min(1, weeklyOverlap(one.availability, other.availability) / this.minutesWanted);
      case 'language':
        return one.languages?.some((language) => other.languages?.includes(language)) ? 1 : 0;
      case 'methods':
        return complementarity(this.methodsOf(one), this.methodsOf(other));
    }
  }

  private methodsOf(mentor: MentorProfile): ReadonlySet<string> {
    const known = this.methods.get(mentor.id);
    if (known !== undefined) return known;
    const methods = new Set(mentor.methods.map((method) => this.concepts.key(method)));
    this.methods.set(mentor.id, methods);
    return methods;
  }
}

/** Complementary methods: one minus the Jaccard similarity; 0 when either names none. */
function complementarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const method of one) if (other.has(method)) shared++;
  return 1 - shared / (one.size + other.size - shared);
}
