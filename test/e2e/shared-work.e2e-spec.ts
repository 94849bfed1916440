import fc from 'fast-check';
import { newId, type Id } from '@jiebang/kernel';
import { DEFAULT_VISIBILITY, VISIBILITY_LEVELS, type VisibilityLevel } from '@jiebang/people';
import { Database } from '@jiebang/platform/database';
import { addPerson, signedIn, type TestPerson } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

const NETWORK = `query ($id: ID!) { workNetwork(personId: $id) { total coworkers { id }
  ties { oneId otherId workCount works { kind titleZh ref year } } } }`;
const BRIDGES = `query ($from: String!, $to: String!) { bridges(from: $from, to: $to) { cut fromCount toCount
  people { profile { id } inFrom inTo fromCount toCount } chains { personIds } profiles { id }
  ties { oneId otherId works { ref } } } }`;
const SIMILAR = `query ($id: ID!) { similarPeople(personId: $id) { profile { id } score
  sharedTerms { zh } sharedDisciplineCodes sharedMethods { zh } } }`;

const MEDICINE = '32024';
const ENGINEERING = '520';

interface Tie {
  readonly oneId: Id;
  readonly otherId: Id;
  readonly works: readonly { readonly ref: string | null }[];
}
interface Network {
  readonly workNetwork: { readonly total: number; readonly ties: readonly Tie[] };
}
interface BridgesAnswer {
  readonly bridges: {
    readonly people: readonly {
      readonly profile: { readonly id: Id };
      readonly inFrom: boolean;
      readonly inTo: boolean;
    }[];
    readonly chains: readonly { readonly personIds: readonly Id[] }[];
    readonly ties: readonly Tie[];
  };
}

/** Somebody of the made-up world. */
interface Inhabitant {
  readonly disciplineCodes: readonly string[];
  readonly refs: readonly number[];
  readonly evidence: VisibilityLevel;
  readonly disciplines: VisibilityLevel | null;
}

const inhabitant: fc.Arbitrary<Inhabitant> = fc.record({
  disciplineCodes: fc.subarray([MEDICINE, ENGINEERING, '110'], { maxLength: 2 }),
  refs: fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { maxLength: 4 }),
  evidence: fc.constantFrom(...VISIBILITY_LEVELS, 'public' as const),
  disciplines: fc.constantFrom(null, null, ...VISIBILITY_LEVELS),
});

describe('shared work over GraphQL', () => {
  let test: TestApp;
  let outsider: TestPerson;
  let office: TestPerson;

  beforeAll(async () => {
    test = await startTestApp({ now: new Date('2026-06-01T02:00:00Z') });
    [outsider, office] = [
      await signedIn(test, 'Outsider', 'engineer'),
      await signedIn(test, 'Office', 'pmo'),
    ];
  });

  afterAll(() => test.close());

  async function addProfile(
    personId: Id,
    { disciplineCodes = [] as readonly string[], terms = [] as readonly object[] } = {},
    visibility: object = {},
    fieldVisibility: object = {},
  ): Promise<void> {
    await test.app.get(Database).rows(
      `INSERT INTO profile (person_id, version, kind, discipline_codes, terms, visibility, field_visibility)
       VALUES ($1, 1, 'engineer', $2, $3, $4, $5)`,
      [
        personId,
        disciplineCodes,
        JSON.stringify(terms),
        JSON.stringify({ ...DEFAULT_VISIBILITY, ...visibility }),
        JSON.stringify(fieldVisibility),
      ],
    );
  }

  async function addEvidence(personId: Id, ref: string, year = 2025): Promise<void> {
    await test.app.get(Database).rows(
      `INSERT INTO evidence_item (id, version, person_id, kind, title_zh, title_en, year, ref)
       VALUES ($1, 1, $2, 'publication', $3, '', $4, $5)`,
      [newId(), personId, `论文 ${ref}`, year, ref],
    );
  }

  async function person(name: string, profile: Parameters<typeof addProfile>[1] = {}): Promise<Id> {
    const { personId } = await addPerson(test, name);
    await addProfile(personId, profile);
    return personId;
  }

  const network = async (client: TestClient, id: Id) =>
    (await client.data<Network>(NETWORK, { id })).workNetwork;

  it('ties people who have the same DOI, however each of them spells it', async () => {
    const [one, other] = [
      await signedIn(test, 'One', 'engineer'),
      await signedIn(test, 'Other', 'clinician'),
    ];
    const add = async ({ client, personId }: TestPerson, ref: string) => {
      await addProfile(personId);
      await client.data(`mutation ($input: EvidenceInput!) { addEvidence(input: $input) { __typename } }`, {
        input: { kind: 'publication', titleZh: '合著论文', year: 2025, ref },
      });
    };
    await add(one, 'https://doi.org/10.5555/JIEBANG.Demo.1');
    await add(other, 'doi: 10.5555/jiebang.demo.1');
    const seen = await network(test.visitor(), one.personId);
    expect(seen).toMatchObject({
      total: 1,
      coworkers: [{ id: other.personId }],
      ties: [
        {
          workCount: 1,
          works: [{ kind: 'publication', titleZh: '合著论文', ref: '10.5555/jiebang.demo.1', year: 2025 }],
        },
      ],
    });
  });

  it('finds the chain between two disciplines and who stands between them', async () => {
    const [physician, between, engineer] = [
      await person('Physician', { disciplineCodes: [MEDICINE] }),
      await person('Between'),
      await person('Engineer', { disciplineCodes: [ENGINEERING] }),
    ];
    await addEvidence(physician, 'W1');
    await addEvidence(between, 'W1');
    await addEvidence(between, 'W2');
    await addEvidence(engineer, 'W2');
    const { bridges } = await test
      .visitor()
      .data<BridgesAnswer>(BRIDGES, { from: MEDICINE, to: ENGINEERING });
    expect(bridges).toMatchObject({
      cut: false,
      chains: [{ personIds: [physician, between, engineer] }],
      people: [{ profile: { id: between }, inFrom: false, inTo: false, fromCount: 1, toCount: 1 }],
    });
    expect(bridges.ties.flatMap(({ works }) => works.map(({ ref }) => ref)).sort()).toEqual(['W1', 'W2']);
  });

  it('refuses disciplines that nobody knows or that contain each other', async () => {
    const code = async (from: string, to: string) =>
      (await test.visitor().ask(BRIDGES, { from, to })).errors[0]?.extensions;
    expect(await code('x', 'y')).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await code('320', MEDICINE)).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('says who is like somebody by what the reader sees of both', async () => {
    const terms = [{ zh: '心肌梗死', en: 'myocardial infarction', evidenceIds: [] }];
    const [one, open] = [
      await person('Alike one', { disciplineCodes: ['32027'], terms }),
      await person('Alike open', { disciplineCodes: ['32027'], terms }),
    ];
    const { personId: shy } = await addPerson(test, 'Alike shy');
    await addProfile(shy, { disciplineCodes: ['32027'], terms }, {}, { terms: 'private' });
    const ask = async (client: TestClient) =>
      (await client.data<{ similarPeople: readonly object[] }>(SIMILAR, { id: one })).similarPeople;
    expect(await ask(test.visitor())).toMatchObject([
      { profile: { id: open }, sharedTerms: [{ zh: '心肌梗死' }] },
      { profile: { id: shy }, sharedTerms: [], sharedDisciplineCodes: ['32027'] },
    ]);
    for (const found of await ask(office.client)) expect(found).toMatchObject({ sharedTerms: [{}] });
  });

  it('tells nobody of works or disciplines that are hidden from them, and everybody of all others', async () => {
    const worlds = fc.sample(fc.array(inhabitant, { minLength: 8, maxLength: 12 }), { numRuns: 5, seed: 7 });
    for (const world of worlds) {
      await test.app.get(Database).rows('DELETE FROM evidence_item');
      await test.app.get(Database).rows(`UPDATE profile SET discipline_codes = '{}'`);
      const first = await signedIn(test, 'Inhabitant', 'engineer');
      const ids = [first.personId];
      while (ids.length < world.length) ids.push((await addPerson(test, 'Inhabitant')).personId);
      for (const [at, { disciplineCodes, refs, evidence, disciplines }] of world.entries()) {
        const id = ids[at]!;
        await addProfile(
          id,
          { disciplineCodes },
          { evidence },
          disciplines ? { disciplineCodes: disciplines } : {},
        );
        for (const ref of refs) await addEvidence(id, `R${ref}`);
      }
      const readers: readonly (readonly [TestClient, number, readonly VisibilityLevel[]])[] = [
        [test.visitor(), -1, ['public']],
        [outsider.client, -1, ['public', 'signed_in']],
        [first.client, 0, ['public', 'signed_in']],
        [office.client, -1, VISIBILITY_LEVELS],
      ];
      for (const [client, self, levels] of readers) {
        const sees = (at: number, level: VisibilityLevel) => at === self || levels.includes(level);
        const shared = (a: number, b: number) =>
          sees(a, world[a]!.evidence) && sees(b, world[b]!.evidence)
            ? world[a]!.refs.filter((ref) => world[b]!.refs.includes(ref)).map((ref) => `R${ref}`)
            : [];
        const isOf = (at: number, code: string) =>
          sees(at, world[at]!.disciplines ?? 'public') && world[at]!.disciplineCodes.includes(code);
        const tieOf = (tie: Tie) => {
          const [a, b] = [ids.indexOf(tie.oneId), ids.indexOf(tie.otherId)];
          expect(tie.works.map(({ ref }) => ref).sort()).toEqual(shared(a, b).sort());
          return [a, b].sort((x, y) => x - y).join('-');
        };
        const all = ids.flatMap((_, a) =>
          ids.flatMap((__, b) => (a < b && shared(a, b).length > 0 ? `${a}-${b}` : [])),
        );
        for (const [at, id] of ids.entries()) {
          const { ties, total } = await network(client, id);
          const own = all.filter((pair) => pair.split('-').includes(String(at)));
          expect(
            ties
              .map(tieOf)
              .filter((pair) => pair.split('-').includes(String(at)))
              .sort(),
          ).toEqual(own.sort());
          expect(total).toBe(own.length);
        }
        const { bridges } = await client.data<BridgesAnswer>(BRIDGES, { from: MEDICINE, to: ENGINEERING });
        for (const tie of bridges.ties) expect(all).toContain(tieOf(tie));
        for (const { profile, inFrom, inTo } of bridges.people) {
          const at = ids.indexOf(profile.id);
          expect([inFrom, inTo]).toEqual([isOf(at, MEDICINE), isOf(at, ENGINEERING)]);
        }
        for (const { personIds } of bridges.chains) {
          const chain = personIds.map((id) => ids.indexOf(id));
          expect([isOf(chain[0]!, MEDICINE), isOf(chain.at(-1)!, ENGINEERING)]).toEqual([true, true]);
          chain.slice(1).forEach((at, place) => expect(shared(chain[place]!, at)).not.toEqual([]));
        }
        const direct = ids.some((_, a) =>
          ids.some(
            (__, b) =>
              isOf(a, MEDICINE) &&
              !isOf(a, ENGINEERING) &&
              isOf(b, ENGINEERING) &&
              !isOf(b, MEDICINE) &&
              shared(a, b).length > 0,
          ),
        );
        expect(bridges.chains[0]?.personIds.length === 2).toBe(direct);
      }
    }
  }, 60_000);
});
