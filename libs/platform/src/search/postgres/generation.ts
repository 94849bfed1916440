import { createHash } from 'node:crypto';
import { canonicalJson } from '@jiebang/kernel';
import { dictionaryOf, numbersOf, type IndexSettings } from '../index-settings.js';
import type { IndexName } from '../search-query.js';
import { Segmenter } from '../text/segmenter.js';
import { SynonymRules } from './answering/synonym-rules.js';

/** Raise it whenever rows are made differently: every index is then made anew from its own documents. */
const LAYOUT_VERSION = 2;

/** One filled copy of an index: the tables that hold it and how its words were cut. */
export interface Generation {
  readonly index: IndexName;
  readonly number: number;
  readonly base: number;
  readonly settings: IndexSettings;
  /** Attributes with single numbers. */
  readonly numbers: readonly string[];
  /** Qualified names; made from the index's name and a number alone, so they need no quoting. */
  readonly table: string;
  readonly baseTable: string;
  readonly changeTable: string;
  readonly segmenter: Segmenter;
  readonly synonyms: SynonymRules;
}

/** The generation `number` of an index with these settings, its postings in `base`. */
export function generation(
  index: IndexName,
  number: number,
  base: number,
  settings: IndexSettings,
): Generation {
  const segmenter = new Segmenter(dictionaryOf(settings));
  const synonyms = new SynonymRules(settings.synonyms, segmenter);
  const numbers = numbersOf(settings);
  return based({ index, number, settings, numbers, segmenter, synonyms }, base);
}

type WithoutBase = Omit<Generation, 'base' | 'table' | 'baseTable' | 'changeTable'>;

/** The same generation with another base. */
export function based(generation: WithoutBase, base: number): Generation {
  const { index, number } = generation;
  return {
    ...generation,
    base,
    table: `search.${index}_g${number}`,
    baseTable: `search.${index}_b${base}`,
    changeTable: `search.${index}_c${base}`,
  };
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
 * The documents as they were given. Up to a page they stay whole and unpacked (`toast_tuple_target`): a page of hits reads
 * twenty of them.
 */
export function documentTable({ table }: Generation): string {
  return `
    CREATE TABLE ${table} (
      id text COLLATE "C" PRIMARY KEY,
      rev bigint NOT NULL,
      doc text NOT NULL
    ) WITH (toast_tuple_target = 8160);`;
}

/**
 * The base: parts of a segment in pieces (segment-files.ts), compressed by nobody. And what was written since: the entry of
 * a document, or null for one that was taken out, in the order of the commits.
 */
export function baseTables({ baseTable, changeTable }: Generation): string {
  return `
    CREATE TABLE ${baseTable} (
      part text COLLATE "C" NOT NULL,
      at int NOT NULL,
      data bytea NOT NULL,
      PRIMARY KEY (part, at)
    );
    ALTER TABLE ${baseTable} ALTER COLUMN data SET STORAGE EXTERNAL;
    CREATE TABLE ${changeTable} (
      number bigint PRIMARY KEY DEFAULT nextval('search.change_number'),
      id text COLLATE "C" NOT NULL,
      entry text
    );`;
}
