import {
  AFFINITY_COMPONENTS,
  COHESION_KINDS,
  computeScores,
  DEFAULT_WEIGHTS,
  solve,
  tokenizeSnapshot,
} from '@jiebang/matching/engine';
import type { AffinityComponent, AffinityScores, MatchSnapshot, TextMethod } from '@jiebang/matching/engine';
import { atLeast, atMost } from '../benchmark.js';
import type { BenchCase, BenchResult } from '../benchmark.js';
import { costOf } from '../measure.js';
import { expertiseLoss, hasExpertiseData } from './affinity.expertise.js';
import { programmeSnapshot } from './affinity.programme.js';
import type { Section, SectionContext, TaskInput } from '../section.js';

/** What is switched off to see what it brings. */
const WITHOUT: Readonly<Record<string, Partial<TextMethod>>> = {
  'the whole method': {},
  'without idf': { inverseFrequency: false },
  'without log tf': { logarithmicCount: false },
  'without df >= 2': { leastTexts: 1 },
  'without decay by rank': { rankDecay: 1 },
  'without stemming': { stemming: false },
  'without letter triples': { letterTriples: false },
};

const LARGE = { teams: 10_000, mentors: 30_000, seed: 1 };
const MEDIUM = { teams: 300, mentors: 6_000, seed: 2 };
const SMALL = { teams: 100, mentors: 300, seed: 3 };

/** Not a component but a part of two: what terms of the other language bring. */
const SYNONYMS = 'synonyms';

interface ScaleAnswer {
  readonly cpuSeconds: number;
  readonly candidates: number;
  readonly bytesPerCandidate: number;
}

interface RemovalAnswer {
  readonly valueLostPercent: number;
  readonly sameSeatsPercent: number;
}

function recipeOf(input: TaskInput) {
  return { teams: Number(input.teams), mentors: Number(input.mentors), seed: Number(input.seed) };
}

/** Scores of all teams, or of a stretch of `shard` of them; 0 measures what every shard pays before its first team. */
async function scale(input: TaskInput): Promise<ScaleAnswer> {
  const invented = programmeSnapshot(recipeOf(input));
  const snapshot = input.tokenized === true ? tokenizeSnapshot(invented) : invented;
  const shard = input.shard === undefined ? undefined : Number(input.shard);
  const options = shard === undefined ? {} : { teamIds: snapshot.teams.slice(0, shard).map(({ id }) => id) };
  let scores: AffinityScores | undefined;
  const { cpuMs } = await costOf(() => (scores = computeScores(snapshot, options)));
  const { mentor, start, vetoed } = scores!;
  const bytes = 8 * mentor.length + 4 * start.length + 9 * vetoed.length;
  return {
    cpuSeconds: cpuMs / 1000,
    candidates: mentor.length,
    bytesPerCandidate: mentor.length === 0 ? 0 : bytes / mentor.length,
  };
}

/** Share of the truly best 50 that the index finds. */
function recall(input: TaskInput): number {
  const snapshot = programmeSnapshot(recipeOf(input));
  const teamIds = snapshot.teams.slice(0, 100).map(({ id }) => id);
  const found = computeScores(snapshot, { teamIds });
  const all = computeScores(snapshot, { teamIds, candidateLimit: snapshot.mentors.length });
  let kept = 0;
  for (let seat = 0; seat < found.vetoed.length; seat += 1) {
    const best = new Set(all.mentor.subarray(all.start[seat]!, all.start[seat]! + 50));
    for (const mentor of found.mentor.subarray(found.start[seat]!, found.start[seat + 1]!))
      if (best.has(mentor)) kept += 1;
  }
  return kept / found.mentor.length;
}

/** What a plan made without one component loses when it is judged with it, and how many seats stay the same. */
function removal(input: TaskInput): RemovalAnswer {
  // Without cohesion, so that plans differ by affinity alone.
  const cohesionWeights = Object.fromEntries(COHESION_KINDS.map((kind) => [kind, 0]));
  const snapshot = { ...programmeSnapshot(recipeOf(input)), cohesionWeights };
  const whole = planOf(snapshot);
  const without =
    input.component === SYNONYMS
      ? planOf(snapshot, { synonyms: false })
      : planOf({ ...snapshot, weights: { ...DEFAULT_WEIGHTS, [String(input.component)]: 0 } });
  const worth = affinityOf(snapshot);
  const value = (seats: readonly Seat[]) => seats.reduce((sum, seat) => sum + worth(seat), 0);
  const before = new Set(whole.map(seatKey));
  return {
    valueLostPercent: 100 * (1 - value(without) / value(whole)),
    sameSeatsPercent: (100 * without.filter((seat) => before.has(seatKey(seat))).length) / whole.length,
  };
}

interface Seat {
  readonly teamId: string;
  readonly slot: number;
  readonly mentorId: string;
}

const seatKey = ({ teamId, slot, mentorId }: Seat) => `${teamId} ${slot} ${mentorId}`;

function planOf(snapshot: MatchSnapshot, textMethod: Partial<TextMethod> = {}): readonly Seat[] {
  return solve(snapshot, computeScores(snapshot, { textMethod }), { wantedGap: 0.0005 }).groups.flatMap(
    ({ teamId, members }) =>
      members.flatMap((mentorId, slot) => (mentorId === null ? [] : [{ teamId, slot, mentorId }])),
  );
}

/** Affinity of any pair, by the whole method. */
function affinityOf(snapshot: MatchSnapshot): (seat: Seat) => number {
  const scores = computeScores(snapshot, { candidateLimit: snapshot.mentors.length });
  const worth = new Map<string, number>();
  for (let seat = 0; seat < scores.vetoed.length; seat += 1) {
    const teamId = scores.teamIds[Math.floor(seat / scores.slots)]!;
    for (let at = scores.start[seat]!; at < scores.start[seat + 1]!; at += 1) {
      const mentorId = scores.mentorIds[scores.mentor[at]!]!;
      worth.set(seatKey({ teamId, slot: seat % scores.slots, mentorId }), scores.affinity[at]!);
    }
  }
  return (seat) => worth.get(seatKey(seat)) ?? 0;
}

async function expertise({ inProcess, progress }: SectionContext): Promise<BenchResult> {
  if (!hasExpertiseData()) {
    return {
      cases: [],
      goals: [],
      notes: ['affinity: expertise-dev.json is not there; its loss was not measured'],
    };
  }
  const cases: BenchCase[] = [];
  for (const name of Object.keys(WITHOUT)) {
    progress(`expertise, ${name}`);
    const { answer } = await inProcess<number>('loss', { component: 'evidence', without: name });
    cases.push({ case: `expertise-dev, evidence, ${name}`, figures: { loss: answer } });
  }
  const text = await inProcess<number>('loss', { component: 'text', without: 'the whole method' });
  cases.push({ case: 'expertise-dev, all papers as one text', figures: { loss: text.answer } });
  const got = cases[0]!.figures.loss!;
  return {
    cases,
    goals: [atMost('affinity: loss on expertise-dev without a model', got, 0.255)],
    notes: ['affinity: with so few reviewers, differences of loss under .04 prove nothing'],
  };
}

async function scales({ inProcess, progress }: SectionContext): Promise<BenchResult> {
  progress(`${LARGE.teams} teams x ${LARGE.mentors} mentors`);
  const whole = await inProcess<ScaleAnswer>('scale', LARGE);
  progress('a shard of 500 teams');
  const shard = await inProcess<ScaleAnswer>('scale', { ...LARGE, shard: 500 });
  const fixed = await inProcess<ScaleAnswer>('scale', { ...LARGE, shard: 0 });
  const tokenized = await inProcess<ScaleAnswer>('scale', { ...LARGE, shard: 0, tokenized: true });
  progress('index against all pairs');
  const found = await inProcess<number>('recall', MEDIUM);
  const name = `${LARGE.teams} x ${LARGE.mentors}, top 50 a role`;
  return {
    cases: [
      { case: `affinities, ${name}`, figures: { ...whole.answer, peakMb: whole.peakMb } },
      { case: `affinities, ${name}, a shard of 500`, figures: { ...shard.answer, peakMb: shard.peakMb } },
      {
        case: `affinities, ${name}, what each shard pays first`,
        figures: { cpuSeconds: fixed.answer.cpuSeconds, peakMb: fixed.peakMb },
      },
      {
        case: `affinities, ${name}, the same where the snapshot brings the terms`,
        figures: { cpuSeconds: tokenized.answer.cpuSeconds, peakMb: tokenized.peakMb },
      },
      {
        case: `index, ${MEDIUM.mentors} mentors: share of the best 50 found`,
        figures: { recall: found.answer },
      },
    ],
    goals: [
      atMost(`affinities ${name}: CPU seconds`, whole.answer.cpuSeconds, 60),
      atLeast('index: share of the best 50 found', found.answer, 0.95),
    ],
  };
}

async function removals({ inProcess, progress }: SectionContext): Promise<BenchResult> {
  const cases: BenchCase[] = [];
  for (const component of [...AFFINITY_COMPONENTS, SYNONYMS]) {
    if (component === 'preference' || component === 'semantic') continue;
    progress(`a plan without ${component}`);
    const { answer } = await inProcess<RemovalAnswer>('removal', { ...SMALL, component });
    cases.push({ case: `plan of ${SMALL.teams} teams made without ${component}`, figures: { ...answer } });
  }
  return { cases, goals: [] };
}

export const affinitySection: Section = {
  name: 'affinity',
  tasks: {
    loss: ({ component, without }) =>
      expertiseLoss(component as AffinityComponent, WITHOUT[String(without)] ?? {}),
    scale,
    recall,
    removal,
  },
  async run(context) {
    const parts = [await expertise(context), await scales(context), await removals(context)];
    return {
      cases: parts.flatMap(({ cases }) => cases),
      goals: parts.flatMap(({ goals }) => goals),
      notes: parts.flatMap(({ notes }) => notes ?? []),
    };
  },
};
