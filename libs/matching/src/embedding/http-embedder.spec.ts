import { EmbedderError, NoEmbedder } from './embedder.js';
import { EmbeddingStub, vectorsByLength } from './embedder.fixture.js';
import { HttpEmbedder } from './http-embedder.js';
import type { HttpEmbedderSettings } from './http-embedder.js';

type Answer = ConstructorParameters<typeof EmbeddingStub>[0];

/** Runs `work` on an embedder of a stub that answers so. */
async function withStub<T>(
  answer: Answer,
  given: Partial<HttpEmbedderSettings>,
  work: (embedder: HttpEmbedder, stub: EmbeddingStub) => Promise<T>,
): Promise<T> {
  const stub = new EmbeddingStub(answer);
  const settings = {
    url: await stub.start(),
    model: 'test-model',
    apiKey: 'secret',
    firstPauseMs: 1,
    ...given,
  };
  try {
    return await work(new HttpEmbedder(settings), stub);
  } finally {
    await stub.stop();
  }
}

describe('HttpEmbedder', () => {
  it('gives a vector a text in the order of the texts, whatever the order of the answer, batch by batch', () =>
    withStub(vectorsByLength, { batch: 2 }, async (embedder, stub) => {
      const vectors = await embedder.embed(['a', 'bbb', 'cc']);
      expect(vectors.map((vector) => [...vector])).toEqual([
        [1, -1],
        [3, -1],
        [2, -1],
      ]);
      expect(stub.seen).toEqual([
        { path: '/v1/embeddings', authorization: 'Bearer secret', model: 'test-model', input: ['a', 'bbb'] },
        { path: '/v1/embeddings', authorization: 'Bearer secret', model: 'test-model', input: ['cc'] },
      ]);
    }));

  it('sends no key where there is none, cuts long texts and asks nothing for no text', () =>
    withStub(vectorsByLength, { apiKey: null, longestText: 3 }, async (embedder, stub) => {
      expect(await embedder.embed([])).toEqual([]);
      expect(stub.seen).toEqual([]);
      await embedder.embed(['abcdef', '']);
      expect(stub.seen[0]).toMatchObject({ authorization: undefined, input: ['abc', '-'] });
    }));

  it('tries again while the service is busy or failing', () =>
    withStub(
      (seen, number) => (number < 3 ? { status: number === 1 ? 429 : 503 } : vectorsByLength(seen)),
      {},
      async (embedder, stub) => {
        expect(await embedder.embed(['a'])).toHaveLength(1);
        expect(stub.seen).toHaveLength(3);
      },
    ));

  it('gives up after its attempts, and at once where trying again cannot help', async () => {
    for (const [status, requests] of [
      [500, 2],
      [401, 1],
    ] as const) {
      await withStub(
        () => ({ status }),
        { attempts: 2 },
        async (embedder, stub) => {
          await expect(embedder.embed(['a'])).rejects.toThrow(`answers ${status}`);
          expect(stub.seen).toHaveLength(requests);
        },
      );
    }
  });

  it.each([
    ['answers in another shape', { vectors: [] }],
    ['answers 0 vectors for 1 texts', { data: [] }],
    ['answers 1 vectors for 1 texts', { data: [{ index: 1, embedding: [] }] }],
  ])('takes a service that %s for hopeless, and never tells the key', async (message, body) => {
    const failure: unknown = await withStub(
      () => ({ body }),
      {},
      (embedder) => embedder.embed(['a']).catch((error: unknown) => error),
    );
    expect(failure).toEqual(new EmbedderError(`the embedding service ${message}`, false));
    expect(String(failure)).not.toContain('secret');
  });

  it('refuses vectors of different dimensions', () =>
    withStub(
      ({ input }) => ({
        body: { data: input.map((_, index) => ({ index, embedding: Array(index + 1).fill(1) })) },
      }),
      {},
      (embedder) => expect(embedder.embed(['a', 'b'])).rejects.toThrow('different dimensions'),
    ));

  it('does not wait for ever, and stops when it is not wanted any more', async () => {
    await withStub(
      () => 'silence',
      { timeoutMs: 300, attempts: 2 },
      async (embedder, stub) => {
        await expect(embedder.embed(['a'])).rejects.toThrow('cannot be reached');
        expect(stub.seen).toHaveLength(2);
      },
    );
    const abort = new AbortController();
    await withStub(
      () => {
        abort.abort();
        return 'silence';
      },
      {},
      async (embedder) => {
        await expect(embedder.embed(['a'], abort.signal)).rejects.toThrow('aborted');
      },
    );
  });
});

describe('NoEmbedder', () => {
  it('is off, and refuses to embed', async () => {
    const none = new NoEmbedder();
    expect(none).toMatchObject({ isOn: false, model: '' });
    expect(await none.embed([])).toEqual([]);
    await expect(none.embed(['a'])).rejects.toThrow(EmbedderError);
  });
});
