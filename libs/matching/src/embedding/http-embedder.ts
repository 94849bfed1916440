import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { Embedder, EmbedderError } from './embedder.js';

/** Where an OpenAI-compatible service listens, and how to treat it. Durations are milliseconds. */
export interface HttpEmbedderSettings {
  /** Up to and without `/embeddings`, for instance `https://host/v1`. */
  readonly url: string;
  readonly model: string;
  readonly apiKey: string | null;
  /** Texts in one request. Default 64. */
  readonly batch?: number;
  /** Longest text in characters; the rest is left out. Default 8,000. */
  readonly longestText?: number;
  readonly timeoutMs?: number;
  /** Attempts for each request. Default 4. */
  readonly attempts?: number;
  /** Pause before the second attempt; doubles with each further one, up to 30 s. */
  readonly firstPauseMs?: number;
}

const DEFAULTS = { batch: 64, longestText: 8_000, timeoutMs: 30_000, attempts: 4, firstPauseMs: 500 };
const LONGEST_PAUSE_MS = 30_000;
const TOO_MANY_REQUESTS = 429;
const SERVER_FAILURE = 500;

const answerShape = z.object({
  data: z.array(z.object({ index: z.number().int(), embedding: z.array(z.number()) })),
});

/**
 * `POST {url}/embeddings` as OpenAI, Ollama, vLLM, LocalAI and text-embeddings-inference understand it: batches one after the
 * other, each tried again with growing pauses where that may help.
 */
export class HttpEmbedder extends Embedder {
  readonly isOn = true;
  readonly model: string;
  private readonly settings: Required<HttpEmbedderSettings>;

  constructor(settings: HttpEmbedderSettings) {
    super();
    this.settings = { ...DEFAULTS, ...settings };
    this.model = settings.model;
  }

  async embed(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]> {
    const vectors: Float32Array[] = [];
    for (let from = 0; from < texts.length; from += this.settings.batch) {
      const batch = texts.slice(from, from + this.settings.batch);
      vectors.push(...(await this.embedBatch(batch, signal)));
    }
    const dimensions = vectors[0]?.length;
    if (vectors.some((vector) => vector.length !== dimensions))
      throw new EmbedderError('vectors of different dimensions', false);
    return vectors;
  }

  private async embedBatch(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]> {
    const { attempts, firstPauseMs } = this.settings;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.request(texts, signal);
      } catch (failure) {
        signal?.throwIfAborted();
        const hopeless = !(failure instanceof EmbedderError) || !failure.passing;
        if (hopeless || attempt >= attempts) throw failure;
        await pause(Math.min(LONGEST_PAUSE_MS, firstPauseMs * 2 ** (attempt - 1)), undefined, { signal });
      }
    }
  }

  private async request(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]> {
    const { url, model, apiKey, timeoutMs, longestText } = this.settings;
    const timeout = AbortSignal.timeout(timeoutMs);
    // Services refuse an empty text.
    const input = texts.map((text) => text.slice(0, longestText).trim() || '-');
    let body: unknown;
    try {
      const response = await fetch(`${url.replace(/\/$/, '')}/embeddings`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }),
        },
        body: JSON.stringify({ model, input, encoding_format: 'float' }),
        signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      });
      if (!response.ok) {
        await response.body?.cancel();
        const passing = response.status === TOO_MANY_REQUESTS || response.status >= SERVER_FAILURE;
        throw new EmbedderError(`the embedding service answers ${response.status}`, passing);
      }
      body = await response.json();
    } catch (failure) {
      if (failure instanceof EmbedderError) throw failure;
      throw new EmbedderError('the embedding service cannot be reached', true);
    }
    return vectorsOf(body, texts.length);
  }
}

/** The vectors by their index: the order in the answer is not promised. */
function vectorsOf(body: unknown, count: number): Float32Array[] {
  const parsed = answerShape.safeParse(body);
  if (!parsed.success) throw new EmbedderError('the embedding service answers in another shape', false);
  const vectors = new Map(
    parsed.data.data.map(({ index, embedding }) => [index, Float32Array.from(embedding)]),
  );
  return Array.from({ length: count }, (_, index) => {
    const vector = vectors.get(index);
    if (vector === undefined || vector.length === 0)
      throw new EmbedderError(
        `the embedding service answers ${vectors.size} vectors for ${count} texts`,
        false,
      );
    if (vector.some((value) => !Number.isFinite(value)))
      throw new EmbedderError('the embedding service answers with what is no number', false);
    return vector;
  });
}
