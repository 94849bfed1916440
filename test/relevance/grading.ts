import type { IndexName } from '@jiebang/platform/search';
import type { Corpus, JudgedDocument } from './corpus.js';
import rows from './queries.json' with { type: 'json' };

/** 3 answers the query, 2 helps, 1 is about something near; all others are 0. The rule in full: README.md. */
export type Grade = 0 | 1 | 2 | 3;

/** A query as typed, with what answers it. */
export interface JudgedQuery {
  readonly q: string;
  readonly index: IndexName;
  /** What makes it hard: "typo", "traditional". */
  readonly family: string;
  /** Grades of documents by id. */
  readonly documents?: Readonly<Record<string, number>>;
  /**
   * Grades by what documents are about: keys of synonym groups, several joined by `&`. A document for which it is only a
   * means (a method of a person) gets one less.
   */
  readonly about?: Readonly<Record<string, number>>;
  /** Grades by clinical department: a code, or the beginning of one. */
  readonly departments?: Readonly<Record<string, number>>;
  /** Was not looked at while ranking was tuned. */
  readonly heldOut?: boolean;
}

export const judgedQueries = rows as unknown as readonly JudgedQuery[];

/** The first hits that somebody looks at, and those among which a right answer must be. */
export const LOOKED_AT = 10;
export const FIRST = 5;
/** From here on a document is a right answer. */
const RIGHT = 2;

/** Grades above 0 by the id of the document. */
export function gradesOf(query: JudgedQuery, corpus: Corpus): ReadonlyMap<string, number> {
  const graded = new Map<string, number>();
  for (const judged of corpus[query.index]) {
    const grade = Math.max(query.documents?.[judged.document.id] ?? 0, byFacts(query, judged));
    if (grade > 0) graded.set(judged.document.id, grade);
  }
  return graded;
}

function byFacts({ about = {}, departments = {} }: JudgedQuery, judged: JudgedDocument): number {
  const grades = [0];
  for (const [keys, grade] of Object.entries(about)) {
    const wanted = keys.split('&');
    if (wanted.every((key) => judged.about.includes(key))) grades.push(grade);
    else if (wanted.every((key) => [...judged.about, ...judged.means].includes(key))) grades.push(grade - 1);
  }
  for (const [code, grade] of Object.entries(departments)) {
    if (judged.departments.some((own) => own.startsWith(code))) grades.push(grade);
  }
  return Math.max(...grades);
}

/** How good one answer is. */
export interface Judgement {
  /** Discounted gain of the first ten, gain 2^grade - 1, over that of the best order there is (Järvelin & Kekäläinen). */
  readonly ndcg: number;
  /** Share of the right answers (at most 20 of them) that stand among the first 20. */
  readonly recall: number;
  /** Place of the first right answer from 1, null where there is none among the first 20. */
  readonly firstRight: number | null;
}

const RECALL_AT = 20;

/** Judges ids in the order in which they were found. */
export function judge(found: readonly string[], grades: ReadonlyMap<string, number>): Judgement {
  const gained = found.slice(0, LOOKED_AT).map((id) => grades.get(id) ?? 0);
  const best = [...grades.values()].sort((a, b) => b - a).slice(0, LOOKED_AT);
  const right = [...grades].filter(([, grade]) => grade >= RIGHT).map(([id]) => id);
  const seen = found.slice(0, RECALL_AT);
  const first = seen.findIndex((id) => right.includes(id));
  return {
    ndcg: discounted(gained) / discounted(best),
    recall: right.filter((id) => seen.includes(id)).length / Math.min(right.length, RECALL_AT),
    firstRight: first < 0 ? null : first + 1,
  };
}

function discounted(grades: readonly number[]): number {
  return grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}
