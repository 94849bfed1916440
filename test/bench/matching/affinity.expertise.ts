import { existsSync, readFileSync } from 'node:fs';
import { AFFINITY_COMPONENTS, computeAffinities } from '@jiebang/matching/engine';
import type { AffinityComponent, MatchSnapshot, TextMethod } from '@jiebang/matching/engine';

const FILE = '../shared/data/bench/expertise-dev.json';
const YEAR = 2020;

interface ExpertiseData {
  readonly reviewers: readonly {
    readonly id: string;
    /** For each of the samples the ids of the papers that stand for the reviewer. */
    readonly profiles: readonly (readonly string[])[];
    /** Own expertise for each rated paper, 1 to 5. */
    readonly ratings: Readonly<Record<string, number>>;
  }[];
  readonly papers: Readonly<Record<string, { readonly title: string; readonly abstract: string }>>;
}

export function hasExpertiseData(): boolean {
  return existsSync(FILE);
}

/**
 * Loss of an affinity on the gold-standard expertise data, by the protocol in its file: over every reviewer and every pair of
 * papers that they rated differently, the difference of the ratings where the order is wrong, half of it where tied, divided by
 * the sum of the differences; mean over the samples of the profiles. The affinity is the engine's own: papers are teams,
 * reviewers are mentors with their papers as evidence.
 */
export function expertiseLoss(component: AffinityComponent, textMethod: Partial<TextMethod>): number {
  const data = JSON.parse(readFileSync(FILE, 'utf8')) as ExpertiseData;
  const samples = Math.max(...data.reviewers.map(({ profiles }) => profiles.length));
  let sum = 0;
  for (let sample = 0; sample < samples; sample += 1) {
    sum += sampleLoss(data, predict(sampleSnapshot(data, sample, component), textMethod));
  }
  return sum / samples;
}

function sampleSnapshot(
  { reviewers, papers }: ExpertiseData,
  sample: number,
  component: AffinityComponent,
): MatchSnapshot {
  const topic = (paper: string) => ({ text: `${papers[paper]!.title}. ${papers[paper]!.abstract}` });
  const rated = new Set(reviewers.flatMap(({ ratings }) => Object.keys(ratings)));
  const nothing = { disciplines: [], methods: [], availability: [], preferences: [] };
  return {
    teams: [...rated].map((paper) => ({ id: paper, topic: topic(paper), ...nothing })),
    mentors: reviewers.map(({ id, profiles }) => ({
      id,
      slots: ['reviewer'],
      remainingCapacity: 1,
      topic: { text: '' },
      evidence: profiles[sample]!.map((paper) => ({ topic: topic(paper), year: YEAR })),
      ...nothing,
    })),
    scheme: { code: 'review', slots: [{ code: 'reviewer', nameZh: '评审', nameEn: 'reviewer' }] },
    vetoes: [],
    locks: [],
    weights: Object.fromEntries(AFFINITY_COMPONENTS.map((name) => [name, name === component ? 1 : 0])),
    cohesionWeights: {},
    synonyms: [],
    dictionary: [],
    asOfYear: YEAR,
    candidateLimit: reviewers.length,
    seed: 1,
  };
}

/** Affinity by paper and reviewer. */
function predict(
  snapshot: MatchSnapshot,
  textMethod: Partial<TextMethod>,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const { rows } = computeAffinities(snapshot, { textMethod });
  return new Map(
    rows.map(({ teamId, slots }) => [
      teamId,
      new Map(slots[0]!.candidates.map(({ mentorId, affinity }) => [mentorId, affinity])),
    ]),
  );
}

function sampleLoss(
  { reviewers }: ExpertiseData,
  affinity: ReadonlyMap<string, ReadonlyMap<string, number>>,
): number {
  let lost = 0;
  let most = 0;
  for (const { id, ratings } of reviewers) {
    const rated = Object.entries(ratings).map(([paper, rating]) => ({
      rating,
      score: affinity.get(paper)!.get(id)!,
    }));
    rated.forEach((one, at) => {
      for (const other of rated.slice(at + 1)) {
        const difference = Math.abs(one.rating - other.rating);
        const order = (one.score - other.score) * (one.rating - other.rating);
        most += difference;
        if (order <= 0) lost += order === 0 ? difference / 2 : difference;
      }
    });
  }
  return lost / most;
}
