import type { Bilingual, Id } from '@jiebang/kernel';
import { disciplineDistance, synonymGroupsOf } from '@jiebang/vocabulary';
import type { ProfileView } from '@jiebang/people';

/** What is compared of a person: their profile as the reader sees it, so that a reason tells nothing that is hidden. */
export type ComparedPerson = Pick<
  ProfileView,
  'personId' | 'terms' | 'disciplineCodes' | 'methods' | 'instruments'
>;

/** Somebody who is like another, and in what. */
export interface SimilarPerson {
  readonly personId: Id;
  /** 0 to 1. */
  readonly score: number;
  readonly sharedTerms: readonly Bilingual[];
  readonly sharedDisciplineCodes: readonly string[];
  readonly sharedMethods: readonly Bilingual[];
  readonly sharedInstruments: readonly Bilingual[];
}

/** How much each part tells; a part of which the person shows nothing is left out of the account. */
const WEIGHTS = { terms: 0.5, disciplines: 0.2, methods: 0.2, instruments: 0.1 } as const;

/**
 * Puts the others in order of their likeness to `person`. Words that few of those compared have tell more (as in a search);
 * words that the vocabulary takes for one notion are one. Whoever shares nothing that could be named is left out. Best first,
 * ties by id.
 */
export function similarPeople(
  person: ComparedPerson,
  others: readonly ComparedPerson[],
  most: number,
): readonly SimilarPerson[] {
  const everybody = [person, ...others.filter(({ personId }) => personId !== person.personId)];
  const rarity = rarityAmong(everybody);
  const found = everybody.slice(1).flatMap((other) => {
    const terms = compared(termsOf(person), termsOf(other), rarity);
    const methods = compared(wordsOf(person.methods), wordsOf(other.methods), rarity);
    const instruments = compared(wordsOf(person.instruments), wordsOf(other.instruments), rarity);
    const sharedDisciplineCodes = person.disciplineCodes.filter((code) =>
      other.disciplineCodes.includes(code),
    );
    const named = terms.shared.length + methods.shared.length + instruments.shared.length;
    if (named + sharedDisciplineCodes.length === 0) return [];
    const parts = [
      [WEIGHTS.terms, person.terms.length, terms.likeness],
      [WEIGHTS.disciplines, person.disciplineCodes.length, nearness(person, other)],
      [WEIGHTS.methods, person.methods.length, methods.likeness],
      [WEIGHTS.instruments, person.instruments.length, instruments.likeness],
    ] as const;
    const given = parts.filter(([, count]) => count > 0);
    const sum = given.reduce((total, [weight]) => total + weight, 0);
    return [
      {
        personId: other.personId,
        score: given.reduce((total, [weight, , likeness]) => total + weight * likeness, 0) / sum,
        sharedTerms: terms.shared,
        sharedDisciplineCodes,
        sharedMethods: methods.shared,
        sharedInstruments: instruments.shared,
      },
    ];
  });
  return found.sort((a, b) => b.score - a.score || (a.personId < b.personId ? -1 : 1)).slice(0, most);
}

/** Words by their notion, in the order of the profile. */
type Notions = ReadonlyMap<string, Bilingual>;

function termsOf({ terms }: ComparedPerson): Notions {
  return new Map(terms.map(({ zh, en }) => [notionOf(zh, en), { zh, en }]));
}

function wordsOf(words: readonly string[]): Notions {
  return new Map(words.map((word) => [notionOf(word, ''), bothNames(word)]));
}

/** People write methods in one language; where the vocabulary knows the notion, readers of the other one get its name. */
function bothNames(word: string): Bilingual {
  const [group, ...more] = synonymGroupsOf(word);
  if (!group || more.length > 0) return { zh: word, en: word };
  return /\p{Script=Han}/u.test(word) ? { zh: word, en: group.en } : { zh: group.zh, en: word };
}

function notionOf(zh: string, en: string): string {
  for (const word of [zh, en]) {
    const [group, ...more] = word === '' ? [] : synonymGroupsOf(word);
    if (group && more.length === 0) return group.zh;
  }
  return (zh || en).normalize('NFKC').trim().toLowerCase();
}

function rarityAmong(people: readonly ComparedPerson[]): (notion: string) => number {
  const times = new Map<string, number>();
  for (const person of people) {
    const all = [termsOf(person), wordsOf(person.methods), wordsOf(person.instruments)];
    for (const notion of new Set(all.flatMap((notions) => [...notions.keys()]))) {
      times.set(notion, (times.get(notion) ?? 0) + 1);
    }
  }
  return (notion) => Math.log(1 + people.length / (times.get(notion) ?? 1));
}

/** The cosine of two sets of words, each weighed by its rarity, and what they share, as the first one writes it. */
function compared(one: Notions, other: Notions, rarity: (notion: string) => number) {
  const size = (notions: Notions) => [...notions.keys()].reduce((sum, key) => sum + rarity(key) ** 2, 0);
  const shared = [...one].filter(([notion]) => other.has(notion));
  const product = shared.reduce((sum, [notion]) => sum + rarity(notion) ** 2, 0);
  return {
    likeness: product === 0 ? 0 : product / Math.sqrt(size(one) * size(other)),
    shared: shared.map(([, word]) => word),
  };
}

/** The nearest pair of disciplines; 0 where one of them shows none. */
function nearness(one: ComparedPerson, other: ComparedPerson): number {
  const distances = one.disciplineCodes.flatMap((a) =>
    other.disciplineCodes.map((b) => disciplineDistance(a, b)),
  );
  return distances.length === 0 ? 0 : 1 - Math.min(...distances);
}
