import type { PreparedSnapshot } from './prepared-snapshot.js';
import { WantedFeatures } from './feature-rows.js';
import { rankedSum } from './ranked-sum.js';
import { lengthOf, checkVector } from './semantic-vectors.js';
import { product } from './sparse-rows.js';
import type { TermVector } from './term-space.js';
import { commonMinutes, weeklyRows } from './weekly-overlap.js';
import type { WeeklyRows } from './weekly-overlap.js';
import type { AffinityComponent, TeamProfile } from '../snapshot/match-snapshot.js';

/** A preference of 0.5 is what nobody said anything about. */
const NEUTRAL = 0.5;

/** A component's score of the team with a mentor, 0..1; undefined when the team gives nothing to judge anybody by. */
type Judge = (mentor: number) => number | undefined;

/** A team laid out for being compared with many mentors. One query at a time uses the dense array; `close` it. */
export class TeamQuery {
  readonly text: TermVector;
  readonly methods: WantedFeatures;
  readonly instruments: WantedFeatures;
  /** Per class of disciplines; undefined when the team wants none. */
  readonly coverage: Float64Array | undefined;
  /** Said wishes of either side by mentor, as a preference of 0..1. */
  readonly wishes: ReadonlyMap<number, number>;
  private readonly available: WeeklyRows;
  private readonly vector: Int8Array | undefined;
  private readonly length: number;
  private readonly fits: number[] = [];

  constructor(
    private readonly prepared: PreparedSnapshot,
    readonly profile: TeamProfile,
    team: number,
    private readonly dense: Float64Array,
  ) {
    const { space, concepts, disciplines } = prepared;
    this.text = space.vector([prepared.teamText[team]!]);
    this.text.term.forEach((id, at) => (dense[id] = this.text.weight[at]!));
    const keyOf = (name: string): string => concepts.key(name);
    this.methods = new WantedFeatures(prepared.methods, profile.methods, keyOf);
    this.instruments = new WantedFeatures(prepared.instruments, profile.instruments ?? [], keyOf);
    this.coverage = profile.disciplines.length === 0 ? undefined : disciplines.coverage(profile.disciplines);
    this.available = weeklyRows([profile.availability]);
    this.wishes = wishesOf(prepared, profile);
    const { vector } = profile.topic;
    if (vector !== undefined) checkVector(vector, prepared.dimensions);
    this.vector = vector === undefined ? undefined : Int8Array.from(vector);
    this.length = lengthOf(vector ?? []);
  }

  /** Takes the team out of the dense array. */
  close(): void {
    for (const id of this.text.term) this.dense[id] = 0;
  }

  /** The judge of each component. */
  judges(): Readonly<Record<AffinityComponent, Judge>> {
    const { prepared } = this;
    const hasText = this.text.term.length > 0;
    return {
      text: (mentor) => (hasText ? Math.min(1, product(prepared.mentorText, mentor, this.dense)) : undefined),
      discipline: (mentor) => this.coverage?.[prepared.disciplines.classOf[mentor]!],
      methods: (mentor) => this.methods.share(mentor),
      instruments: (mentor) => this.instruments.share(mentor),
      evidence: (mentor) => (hasText ? this.evidence(mentor) : undefined),
      availability: (mentor) => (this.available.at.length === 0 ? undefined : this.availability(mentor)),
      preference: (mentor) => (prepared.hasWishes ? (this.wishes.get(mentor) ?? NEUTRAL) : undefined),
      semantic: (mentor) =>
        this.vector === undefined ? undefined : prepared.semantic?.nearest(this.vector, this.length, mentor),
    };
  }

  /** Common minutes a week as a share of those wanted, at most 1. */
  availability(mentor: number): number {
    const { availability, minutesWanted } = this.prepared;
    return Math.min(1, commonMinutes(this.available, 0, availability, mentor) / minutesWanted);
  }

  /** Ranked sum of how well the items fit after ageing. */
  private evidence(mentor: number): number {
    const { start, text, ageing } = this.prepared.evidence;
    const { fits } = this;
    fits.length = 0;
    for (let item = start[mentor]!; item < start[mentor + 1]!; item++) {
      const fit = product(text, item, this.dense) * ageing[item]!;
      if (fit > 0) fits.push(Math.min(1, fit));
    }
    if (this.prepared.method.rankDecay < 1)
      return Math.min(1, rankedSum(fits, this.prepared.method.rankDecay));
    while (fits.length < start[mentor + 1]! - start[mentor]!) fits.push(0);
    return Math.min(1, rankedSum(fits, 1));
  }
}

function wishesOf(
  { mentorAt, mentorWishes }: PreparedSnapshot,
  { id, preferences }: TeamProfile,
): ReadonlyMap<number, number> {
  const own = new Map(preferences.map(({ mentorId, score }) => [mentorAt.get(mentorId)!, score]));
  const theirs = mentorWishes.get(id) ?? new Map<number, number>();
  const both = new Map<number, number>();
  for (const mentor of [...own.keys(), ...theirs.keys()]) {
    both.set(mentor, ((own.get(mentor) ?? NEUTRAL) + (theirs.get(mentor) ?? NEUTRAL)) / 2);
  }
  return both;
}
