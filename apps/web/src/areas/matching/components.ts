/** What an affinity is made of, with the weights that hold unless a run says otherwise (docs/matching.md, A). */
export const AFFINITY_WEIGHTS = {
  text: 30,
  discipline: 20,
  evidence: 20,
  methods: 10,
  instruments: 5,
  availability: 10,
  preference: 10,
  semantic: 20,
} as const;

export type Component = keyof typeof AFFINITY_WEIGHTS;
export const COMPONENTS = Object.keys(AFFINITY_WEIGHTS) as readonly Component[];

/** What two mentors of a group may have in common, in points (1 = a hundredth of a perfect pair). */
export const COHESION_POINTS = {
  collaboration: 15,
  campus: 6,
  availability: 4,
  language: 2,
  methods: 2,
} as const;

export type Bond = keyof typeof COHESION_POINTS;
export const BONDS = Object.keys(COHESION_POINTS) as readonly Bond[];

export const isComponent = (name: string): name is Component => name in AFFINITY_WEIGHTS;
export const isBond = (name: string): name is Bond => name in COHESION_POINTS;

interface Scored {
  readonly name: string;
  readonly score?: number | null;
  readonly weight: number;
}

/** Components whose score costs the pair most: (1 − score) × weight, the largest first. Those that are not judged are no fault. */
export function weakest<Part extends Scored>(components: readonly Part[], count: number): readonly Part[] {
  const missing = ({ score, weight }: Part) => (1_000_000 - (score ?? 1_000_000)) * weight;
  return components
    .filter((part) => missing(part) > 0)
    .sort((one, other) => missing(other) - missing(one) || (one.name < other.name ? -1 : 1))
    .slice(0, count);
}
