/** Whom help is for; roles that do the same things are one. */
export const AUDIENCES = ['clinician', 'mentor', 'student', 'office'] as const;
export type Audience = (typeof AUDIENCES)[number];

type TopicId =
  | 'need'
  | 'wording'
  | 'screening'
  | 'profile'
  | 'invitation'
  | 'team'
  | 'choices'
  | 'matching'
  | 'decline'
  | 'proposal'
  | 'lists'
  | 'runs'
  | 'imports'
  | 'desk'
  | 'privacy';

interface Topic {
  readonly id: TopicId;
  /** Everybody where it names nobody. */
  readonly audiences: readonly Audience[];
}

/** Help texts in the order of a programme's life; their words are `topic.<id>.title` and `topic.<id>.text`. */
export const TOPICS: readonly Topic[] = [
  { id: 'need', audiences: ['clinician', 'office'] },
  { id: 'wording', audiences: ['clinician'] },
  { id: 'screening', audiences: ['clinician', 'mentor', 'office'] },
  { id: 'profile', audiences: ['clinician', 'mentor', 'student'] },
  { id: 'team', audiences: ['student'] },
  { id: 'choices', audiences: ['student'] },
  { id: 'matching', audiences: ['clinician', 'mentor', 'student', 'office'] },
  { id: 'invitation', audiences: ['clinician', 'mentor'] },
  { id: 'decline', audiences: ['clinician', 'mentor', 'student', 'office'] },
  { id: 'proposal', audiences: ['student'] },
  { id: 'lists', audiences: ['office'] },
  { id: 'runs', audiences: ['office'] },
  { id: 'imports', audiences: ['office'] },
  { id: 'desk', audiences: [] },
  { id: 'privacy', audiences: [] },
];

/** Words of the glossary that people meet on the pages: `term.<id>.name` and `term.<id>.meaning`. */
export const TERMS = [
  'need',
  'pool',
  'list',
  'challenge',
  'openBid',
  'parallelAward',
  'target',
  'team',
  'lock',
  'mentorGroup',
  'matchRun',
  'affinity',
  'cohesion',
  'gap',
  'veto',
  'refill',
  'licence',
  'conflict',
  'call',
  'proposal',
  'signoff',
] as const;

/** Topics of an audience that have every word of the query. */
export function topicsFor(
  audience: Audience | null,
  q: string,
  wordsOf: (topic: Topic) => string,
): readonly Topic[] {
  return TOPICS.filter(
    (topic) =>
      (audience === null || topic.audiences.length === 0 || topic.audiences.includes(audience)) &&
      hasWords(wordsOf(topic), q),
  );
}

/** True where the text has every word of the query, whatever its case. */
export function hasWords(text: string, q: string): boolean {
  const lower = text.toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}
