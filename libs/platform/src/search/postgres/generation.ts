import { createHash } from 'node:crypto';
import { canonicalJson } from '@jiebang/kernel';
import { dictionaryOf, numbersOf, type IndexSettings } from '../index-settings.js';
import type { IndexName } from '../search-query.js';
import { Segmenter } from '../text/segmenter.js';
import { SynonymRules } from './synonym-rules.js';

/** Raise it whenever rows are made differently: every index is then made anew from its own documents. */
const LAYOUT_VERSION = 1;

/** One filled copy of an index: the tables that hold it and how its words were cut. */
export interface Generation {
  readonly index: IndexName;
  readonly number: number;
  readonly settings: IndexSettings;
  /** Attributes with single numbers: a column each. */
  readonly numbers: readonly string[];
  /** Qualified names; made from the index's name and a number alone, so they need no quoting. */
  readonly table: string;
  readonly wordTable: string;
  readonly segmenter: Segmenter;
  readonly synonyms: SynonymRules;
}

/** The generation `number` of an index with these settings. */
export function generation(index: IndexName, number: number, settings: IndexSettings): Generation {
  const segmenter = new Segmenter(dictionaryOf(settings));
  return {
    index,
    number,
    settings,
    numbers: numbersOf(settings),
    table: `search.${index}_g${number}`,
    wordTable: `search.${index}_g${number}_word`,
    segmenter,
    synonyms: new SynonymRules(settings.synonyms, segmenter),
  };
}

/** The column of an attribute with single numbers. Attribute names are checked: letters, digits and `_`. */
export function numberColumn(attribute: string): string {
  return `"n_${attribute}"`;
}

/** Equal where rows made under one setting serve the other as well. */
export function layoutHash(settings: IndexSettings): string {
  const { searchable, filterable } = settings;
  const layout = {
    version: LAYOUT_VERSION,
    searchable,
    filterable: [...filterable].sort(),
    numbers: numbersOf(settings),
    dictionary: dictionaryOf(settings),
  };
  return hashOf(layout);
}

/** Short fingerprint of any JSON value. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, 32);
}

/**
 * The tables of a generation, without the indexes that are cheaper to make when the rows are there.
 *
 * `terms` are `attribute=value` pairs as compared, `labels` the same as written (for facets), `titles` whole short values
 * as folded words (for exactness). `words` bears true positions and the first three attributes as weights A to C; `tail`
 * bears the further attributes as weights A to D, without positions: seven ranks of attributes in all.
 *
 * Rows up to a page stay whole and unpacked (`toast_tuple_target`): ranking looks into each vector several times, and
 * unpacking took two thirds of the time (a word in 15,000 of 20,000 documents: 145 ms, then 49 ms; half as much disk more).
 */
export function tableStatements({ table, wordTable, numbers }: Generation): string {
  const columns = numbers.map((attribute) => `${numberColumn(attribute)} double precision,`).join(' ');
  return `
    CREATE TABLE ${table} (
      id text COLLATE "C" PRIMARY KEY,
      rev bigint NOT NULL,
      acl text[] NOT NULL,
      terms text[] NOT NULL,
      labels text[] NOT NULL,
      titles text[] NOT NULL,
      ${columns}
      words tsvector NOT NULL,
      tail tsvector NOT NULL,
      doc jsonb NOT NULL
    ) WITH (toast_tuple_target = 8160);
    CREATE TABLE ${wordTable} (word text COLLATE "C" PRIMARY KEY);`;
}

/** The indexes of a generation and fresh figures for the planner, one statement each. */
export function indexStatements({ table, wordTable }: Generation): readonly string[] {
  return [
    `CREATE INDEX ON ${table} USING gin (words)`,
    `CREATE INDEX ON ${table} USING gin (terms)`,
    `CREATE INDEX ON ${table} USING gin (acl)`,
    `ANALYZE ${table}`,
    `ANALYZE ${wordTable}`,
  ];
}
