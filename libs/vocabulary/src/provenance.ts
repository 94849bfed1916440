/** Where a dictionary comes from, and how far it may be trusted. */
export interface VocabularyProvenance {
  readonly dictionary:
    | 'departments'
    | 'disciplines'
    | 'synonymGroups'
    | 'capabilityCategories'
    | 'searchTerms'
    | 'abbreviationSenses';
  readonly source: string;
  readonly caveat: string;
}

/** Every dictionary's source. English names of departments, second-level disciplines and services are our translations. */
export const provenance: readonly VocabularyProvenance[] = [
  {
    dictionary: 'departments',
    source:
      'Catalogue of diagnosis and treatment subjects of medical institutions (医疗机构诊疗科目名录), open copy',
    caveat: 'Not compared line by line with the official text; aliases come from the copy.',
  },
  {
    dictionary: 'disciplines',
    source: 'GB/T 13745 discipline codes and NSFC application codes (C10, E03, E05, H01-H31), open copies',
    caveat:
      'Only part of the top-level disciplines; 120 and 510 bear older names. The branch (medical, engineering, ' +
      'science) is our own classification: pharmacy, sports science and basic medicine count as science.',
  },
  {
    dictionary: 'synonymGroups',
    source: 'Own compilation, copied from no word list',
    caveat: 'Ambiguous abbreviations are computed; a single one of them must not be expanded.',
  },
  {
    dictionary: 'capabilityCategories',
    source: 'Own compilation after the usual names of university core facilities',
    caveat: 'A working list, no standard.',
  },
  {
    dictionary: 'searchTerms',
    source:
      'Own compilation: instruments by their common names, and what people type for notions of the groups',
    caveat: 'Only what was missed in searches so far.',
  },
  {
    dictionary: 'abbreviationSenses',
    source: 'Own compilation: words that tell the senses of an abbreviation apart',
    caveat: 'An abbreviation that has several senses and no words here is never decided.',
  },
];
