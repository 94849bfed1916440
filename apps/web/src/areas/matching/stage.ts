/** Stages of a run as people are told of them; several notes of the engine are one stage. */
const STAGES = {
  queued: 'waiting',
  draft: 'waiting',
  running: 'preparing',
  snapshot: 'preparing',
  affinities: 'affinities',
  solving: 'solving',
  'independent-roles': 'roles',
  'reassigning-roles': 'improving',
  polishing: 'improving',
  bounding: 'proving',
  solved: 'explaining',
  explaining: 'explaining',
  explained: 'explaining',
  saved: 'done',
  preview: 'done',
  published: 'done',
  failed: 'ended',
  cancelled: 'ended',
} as const;

export type Stage = (typeof STAGES)[keyof typeof STAGES];

/** What a run is at, by the note that it or its engine gave. A note that is new to us is part of the search. */
export const stageOf = (note: string): Stage =>
  note in STAGES ? STAGES[note as keyof typeof STAGES] : 'solving';
