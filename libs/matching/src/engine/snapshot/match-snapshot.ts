/** Everything a match run decides on, as plain JSON: the same snapshot gives the same plan on every machine. */
export interface MatchSnapshot {
  readonly teams: readonly TeamProfile[];
  readonly mentors: readonly MentorProfile[];
  /** Default: clinician + scientist + engineer (`ONE_PLUS_ONE_PLUS_ONE`). */
  readonly scheme: MatchScheme;
  /** Conflicts of interest and other hard vetoes; a vetoed pair never sits in one group. */
  readonly vetoes: readonly PairVeto[];
  /** Seats decided by people; the engine plans around them. They count against the mentor's remaining capacity. */
  readonly locks: readonly SeatLock[];
  /** Weights of the affinity components, any non-negative numbers; missing ones are `DEFAULT_WEIGHTS`. */
  readonly weights: Partial<AffinityWeights>;
  /** Worth of each kind of cohesion between two mentors of a group, as a share of a full affinity (1 = 1,000,000). */
  readonly cohesionWeights: Partial<CohesionWeights>;
  /** Groups of terms of either language that mean the same. A term in two groups belongs to the first. */
  readonly synonyms: readonly (readonly string[])[];
  /** Further multi-character terms that the default tokenizer keeps whole. */
  readonly dictionary: readonly string[];
  /** Calendar year that recency of evidence is counted from (the engine has no clock). */
  readonly asOfYear: number;
  /** Weekly minutes that a team and a mentor should have in common for a full availability score. Default 120. */
  readonly minutesWanted?: number;
  /** Candidates kept per team and slot. Default 100. */
  readonly candidateLimit?: number;
  /** Price of an open seat in affinity units; without it as many seats as possible are filled first. */
  readonly unfilledCost?: number;
  /** How to weigh the sum against those who get least; without it the largest sum, and no floor. */
  readonly fairness?: FairnessWish;
  /** The plan in force, which a re-match changes as little as it is told to. */
  readonly incumbent?: IncumbentPlan;
  /** Breaks ties; any 32-bit integer. */
  readonly seed: number;
}

export interface FairnessWish {
  /** `total`: the largest sum. `worst-off-first`: then the worst-off team as well off as can be, then the next (leximin). */
  readonly mode: 'total' | 'worst-off-first';
  /** Largest fraction of the sum that may be given up for the worst-off. */
  readonly giveUp?: number;
  /** A group that is worth less, in affinity units, is rather left open. */
  readonly floor?: number;
}

export interface IncumbentPlan {
  /** Members by slot of the scheme, null for an open seat. Teams that are not named had no group. */
  readonly groups: readonly { readonly teamId: string; readonly members: readonly (string | null)[] }[];
  /** Worth of every seat that keeps its mentor, in affinity units; a whole number of at least 0. */
  readonly bonus?: number;
  /** Most seats that may change beyond those that must. */
  readonly budget?: number;
}

export interface MatchScheme {
  readonly code: string;
  readonly slots: readonly SchemeSlot[];
}

export interface SchemeSlot {
  /** For instance `clinician`; mentors name the slots that they may take by this code. */
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** Free text, or its terms when the caller tokenised it already (`terms` wins). */
export interface TopicText {
  readonly text: string;
  readonly terms?: readonly string[];
  /** What an embedding model made of the text, quantised to integers of -127..127; the same dimensions in a whole snapshot. */
  readonly vector?: readonly number[];
}

/** A weekly window: day 1 (Monday) to 7, minutes of the day, `from` < `to`. */
export interface WeeklyWindow {
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

export interface TeamProfile {
  readonly id: string;
  readonly name?: string;
  readonly topic: TopicText;
  /** GB/T 13745 codes of any length: 320, 32024, 3202415; dots are ignored. */
  readonly disciplines: readonly string[];
  readonly methods: readonly string[];
  /** Equipment that the team needs: CT, flow cytometer, 3D printer. */
  readonly instruments?: readonly string[];
  readonly availability: readonly WeeklyWindow[];
  /** Wishes about mentors, 0 (rather not) to 1 (first choice); unnamed mentors count as 0.5. */
  readonly preferences: readonly { readonly mentorId: string; readonly score: number }[];
}

export interface MentorProfile {
  readonly id: string;
  readonly name?: string;
  /** Codes of the slots that the mentor may take. */
  readonly slots: readonly string[];
  /** Groups that the mentor may still join in this run, locked seats included, over all slots together. */
  readonly remainingCapacity: number;
  readonly topic: TopicText;
  readonly evidence: readonly EvidenceItem[];
  readonly disciplines: readonly string[];
  readonly methods: readonly string[];
  /** Equipment that the mentor can give access to. */
  readonly instruments?: readonly string[];
  readonly availability: readonly WeeklyWindow[];
  readonly preferences: readonly { readonly teamId: string; readonly score: number }[];
  readonly campus?: string;
  readonly languages?: readonly string[];
  /** Mentors worked with before; one side's word is enough. */
  readonly collaborators?: readonly string[];
}

/** A paper, project, patent or product that shows the expertise. */
export interface EvidenceItem {
  readonly topic: TopicText;
  readonly year: number;
}

export interface PairVeto {
  readonly teamId: string;
  readonly mentorId: string;
  /** Stable code of the reason, for instance `same-affiliation`. */
  readonly reason: string;
}

export interface SeatLock {
  readonly teamId: string;
  readonly slot: string;
  readonly mentorId: string;
}

/** Named components of an affinity, in the order in which breakdowns list them. */
export const AFFINITY_COMPONENTS = [
  'text',
  'discipline',
  'methods',
  'instruments',
  'evidence',
  'availability',
  'preference',
  'semantic',
] as const;
export type AffinityComponent = (typeof AFFINITY_COMPONENTS)[number];
export type AffinityWeights = Readonly<Record<AffinityComponent, number>>;

/** A component that a team cannot be judged by (no instruments wanted, no vectors) takes its weight with it. */
export const DEFAULT_WEIGHTS: AffinityWeights = {
  text: 30,
  discipline: 20,
  methods: 10,
  instruments: 5,
  evidence: 20,
  availability: 10,
  preference: 10,
  semantic: 20,
};

export const COHESION_KINDS = ['campus', 'collaboration', 'availability', 'language', 'methods'] as const;
export type CohesionKind = (typeof COHESION_KINDS)[number];
export type CohesionWeights = Readonly<Record<CohesionKind, number>>;

export const DEFAULT_COHESION_WEIGHTS: CohesionWeights = {
  campus: 0.06,
  collaboration: 0.15,
  availability: 0.04,
  language: 0.02,
  methods: 0.02,
};

export const DEFAULT_MINUTES_WANTED = 120;
export const DEFAULT_CANDIDATE_LIMIT = 100;

/** The 1+1+1 mentor group. */
export const ONE_PLUS_ONE_PLUS_ONE: MatchScheme = {
  code: '1+1+1',
  slots: [
    { code: 'clinician', nameZh: '临床医生', nameEn: 'clinician' },
    { code: 'scientist', nameZh: '基础研究导师', nameEn: 'scientist' },
    { code: 'engineer', nameZh: '工程导师', nameEn: 'engineer' },
  ],
};
