import { embedSnapshot } from './embed-snapshot.js';
import { Embedder, NoEmbedder } from './embedder.js';
import { quantiseVector } from './quantise-vector.js';
import { computeAffinities } from '../engine/engine.js';
import { mentor, snapshot, team } from '../engine/snapshot/snapshot.fixture.js';

/** Knows that hearts are hearts in any language. */
class HeartEmbedder extends Embedder {
  readonly isOn = true;
  readonly model = 'hearts';
  readonly asked: string[] = [];

  embed(texts: readonly string[]): Promise<Float32Array[]> {
    this.asked.push(...texts);
    return Promise.resolve(texts.map((text) => Float32Array.of(/心|heart/.test(text) ? 1 : 0.1, 0.5)));
  }
}

const input = snapshot({
  synonyms: [],
  teams: [team('t', '心脏')],
  mentors: [
    mentor('a', 'clinician', { topic: { text: 'bones' } }),
    mentor('b', 'clinician', {
      topic: { text: 'hearts' },
      evidence: [{ topic: { text: 'bones' }, year: 2020 }],
    }),
    mentor('c', 'clinician'),
  ],
});

describe('embedSnapshot', () => {
  it('leaves the snapshot alone without an embedder', async () => {
    expect(await embedSnapshot(input, new NoEmbedder())).toBe(input);
  });

  it('gives every text its vector, asking for each once and for nothing else', async () => {
    const embedder = new HeartEmbedder();
    const { teams, mentors } = await embedSnapshot(input, embedder);
    expect(embedder.asked).toEqual(['心脏', 'bones', 'hearts']);
    expect(teams[0]?.topic.vector).toEqual([127, 64]);
    expect(mentors.map(({ topic }) => topic.vector)).toEqual([[25, 127], [127, 64], undefined]);
    expect(mentors[1]?.evidence[0]?.topic.vector).toEqual([25, 127]);
  });

  it('lets the engine find by meaning whom no word gives away', async () => {
    const found = computeAffinities(await embedSnapshot(input, new HeartEmbedder())).rows[0]!.slots[0]!;
    expect(found.candidates.map(({ mentorId }) => mentorId)).toEqual(['b', 'a', 'c']);
  });
});

describe('quantiseVector', () => {
  it('scales the largest component to 127 and keeps zeros', () => {
    expect(quantiseVector(Float32Array.of(0.5, -1, 0.001))).toEqual([64, -127, 0]);
    expect(quantiseVector(Float32Array.of(0, 0))).toEqual([0, 0]);
    expect(Object.is(quantiseVector(Float32Array.of(-1e-9, 1))[0], 0)).toBe(true);
  });
});
