import fc from 'fast-check';
import { ReindexAll } from '@jiebang/discovery';
import type { Id, Role } from '@jiebang/kernel';
import { signedIn, type TestPerson } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

/*
 * Whatever people hide, and whoever looks: no hit, count, facet, suggestion, highlight or digest shows it. Each group of
 * fields of each person holds a word that stands nowhere else, so that finding it anywhere tells that the group was seen.
 */

const GROUPS = ['about', 'expertise', 'evidence'] as const;
const LEVELS = ['public', 'signed_in', 'private'] as const;
const ROLES: readonly Role[] = [
  'clinician',
  'engineer',
  'student',
  'reviewer',
  'pmo',
  'finance',
  'auditor',
  'admin',
];
const PEOPLE = 14;

type Group = (typeof GROUPS)[number];
type Level = (typeof LEVELS)[number];

interface Hiding {
  readonly person: TestPerson;
  readonly levels: Readonly<Record<Group, Level>>;
  /** A word of each group, all letters, so that it is neither cut nor forgiven into another one. */
  readonly words: Readonly<Record<Group, string>>;
}

interface Looked {
  readonly search: {
    readonly total: number;
    readonly hits: readonly {
      readonly id: Id;
      readonly highlights: readonly { readonly html: readonly string[] }[];
    }[];
    readonly facets: readonly {
      readonly values: readonly { readonly value: string; readonly count: number }[];
    }[];
  };
  readonly searchEverywhere: readonly {
    readonly total: number;
    readonly hits: readonly { readonly id: Id }[];
  }[];
  readonly searchSuggestions: readonly { readonly text: string }[];
}

const LOOK = `query ($q: String!, $typed: String!, $filters: [SearchFilterInput!]) {
  search(index: people, q: $q, filters: $filters, facets: ["keywords", "skills"], openFacets: true, perPage: 100) {
    total hits { id highlights { html } } facets { values { value count } } }
  searchEverywhere(q: $q, perPage: 20) { total hits { id } }
  searchSuggestions(q: $typed, first: 20) { text } }`;

/** The same letters for the same number, without a meaning in any language; words differ by far more than a mistake. */
function wordOf(seed: number): string {
  const syllables = ['bra', 'cku', 'dlo', 'fse', 'gni', 'htu', 'jqa', 'kvo', 'lze', 'mwi', 'nxu', 'pya'];
  return (
    [0, 1, 2, 3].map((at) => syllables[Math.floor(seed / 12 ** at) % 12]).join('') +
    syllables[(seed * 7) % 12]
  );
}

describe('what people hide stays hidden from the search', () => {
  let test: TestApp;
  let hiding: readonly Hiding[];
  let viewers: readonly { readonly name: string; readonly client: TestClient; readonly signedIn: boolean }[];

  beforeAll(async () => {
    test = await startTestApp();
    const [choices] = fc.sample(
      fc.array(
        fc.record({
          role: fc.constantFrom(...ROLES),
          levels: fc.record({
            about: fc.constantFrom(...LEVELS),
            expertise: fc.constantFrom(...LEVELS),
            evidence: fc.constantFrom(...LEVELS),
          }),
        }),
        { minLength: PEOPLE, maxLength: PEOPLE },
      ),
      { numRuns: 1, seed: 20261122 },
    );
    const made: Hiding[] = [];
    for (const [at, { role, levels }] of (choices ?? []).entries()) {
      const person = await signedIn(test, `Person ${at}`, role);
      const word = (group: number) => wordOf(1_000 + at * 271 + group * 4_111);
      const words = { about: word(0), expertise: word(1), evidence: word(2) };
      await person.client.data(
        `mutation ($input: SaveProfileInput!) { saveProfile(input: $input) { ... on Problem { code } } }`,
        {
          input: {
            kind: 'engineer',
            headlineEn: words.about,
            terms: [{ en: words.expertise }],
            methods: [`${words.expertise}m`],
            visibility: levels,
          },
        },
      );
      await person.client.data(
        `mutation ($title: String!) { addEvidence(input: { kind: patent, titleEn: $title, year: 2024 }) { __typename } }`,
        { title: words.evidence },
      );
      made.push({ person, levels, words });
    }
    hiding = made;
    await test.app.get(ReindexAll).run();
    viewers = [
      { name: 'a visitor', client: test.visitor(), signedIn: false },
      ...made.map(({ person }, at) => ({ name: `person ${at}`, client: person.client, signedIn: true })),
    ];
  });

  afterAll(() => test.close());

  const look = (client: TestClient, q: string, filters: object[] = []) =>
    client.data<Looked>(LOOK, { q, typed: q.slice(0, 9), filters });

  /** What a viewer may find of a group. Even one's own private words are in no index. */
  const maySee = (level: Level, isSignedIn: boolean) =>
    level === 'public' || (level === 'signed_in' && isSignedIn);

  const cases = () =>
    fc.record({
      viewer: fc.integer({ min: 0, max: PEOPLE }),
      subject: fc.integer({ min: 0, max: PEOPLE - 1 }),
      group: fc.constantFrom(...GROUPS),
      asPrefix: fc.boolean(),
    });

  it('whoever looks for a word finds it where they may see it, and nowhere else', async () => {
    await fc.assert(
      fc.asyncProperty(cases(), async ({ viewer: at, subject, group, asPrefix }) => {
        const viewer = viewers[at];
        const { person, levels, words } = hiding[subject] ?? {};
        if (!viewer || !person || !levels || !words) throw new Error('no such case');
        const word = words[group];
        const visible = maySee(levels[group], viewer.signedIn);
        const found = await look(viewer.client, asPrefix ? word.slice(0, -2) : word);
        const expected = visible ? [person.personId] : [];
        expect(found.search.hits.map(({ id }) => id)).toEqual(expected);
        expect(found.search.total).toBe(expected.length);
        expect(found.searchEverywhere.reduce((sum, { total }) => sum + total, 0)).toBe(expected.length);
        if (visible) return;
        const everything = JSON.stringify(found);
        expect(everything).not.toContain(word);
      }),
      { numRuns: 120, seed: 7 },
    );
  });

  it('no facet and no suggestion of everything tells a word that its reader may not see', async () => {
    for (const { client, signedIn: isSignedIn } of viewers) {
      const found = await look(client, '');
      const shown = JSON.stringify(found);
      for (const { levels, words } of hiding) {
        for (const group of GROUPS) {
          if (!maySee(levels[group], isSignedIn)) expect(shown).not.toContain(words[group]);
        }
        const { searchSuggestions } = await look(client, words.expertise.slice(0, 10));
        const told = searchSuggestions.some(({ text }) => text.startsWith(words.expertise));
        expect(told).toBe(maySee(levels.expertise, isSignedIn));
      }
    }
  });

  it('a filter by a hidden word counts nobody', async () => {
    for (const { client, signedIn: isSignedIn } of viewers) {
      for (const { person, levels, words } of hiding) {
        const filters = [{ attribute: 'keywords', values: [words.expertise] }];
        const { search } = await look(client, '', filters);
        const expected = maySee(levels.expertise, isSignedIn) ? [person.personId] : [];
        expect([search.total, search.hits.map(({ id }) => id)]).toEqual([expected.length, expected]);
      }
    }
  });

  it('no preview of a digest tells of one either', async () => {
    for (const { client } of viewers.slice(1, 5)) {
      for (const { levels, words } of hiding) {
        const hidden = GROUPS.filter((group) => levels[group] === 'private');
        for (const group of hidden.slice(0, 1)) {
          const name = words[group];
          const { saveSearch } = await client.data<{ saveSearch: { id: Id } }>(
            `mutation ($name: String!) {
              saveSearch(input: { name: $name, frequency: off, search: { q: $name } }) {
                ... on SavedSearch { id } ... on Problem { code } } }`,
            { name },
          );
          const { previewDigest } = await client.data<{ previewDigest: { entries: readonly object[] } }>(
            `query ($id: ID) { previewDigest(savedSearchId: $id) { entries { found count hits { id } } } }`,
            { id: saveSearch.id },
          );
          expect(previewDigest.entries).toEqual([{ found: 0, count: 0, hits: [] }]);
        }
      }
    }
  });
});
