/** Why an embedding service could not be used. Says nothing of the texts or of the key. */
export class EmbedderError extends Error {
  constructor(
    message: string,
    /** True where the same request may succeed later. */
    readonly passing: boolean,
  ) {
    super(message);
    this.name = 'EmbedderError';
  }
}

/** Turns texts into vectors of meaning. Optional: without one, matching compares words. */
export abstract class Embedder {
  /** False for the embedder that is none; then nothing is embedded. */
  abstract readonly isOn: boolean;
  /** Names the model, for the record of a run; empty for none. */
  abstract readonly model: string;

  /**
   * One vector a text, in the same order, all of the same dimensions; neither normalised nor rounded.
   *
   * @throws EmbedderError when the service cannot be reached, refuses, or answers with something else.
   */
  abstract embed(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]>;
}

/** The default: there is no model. */
export class NoEmbedder extends Embedder {
  readonly isOn = false;
  readonly model = '';

  embed(texts: readonly string[]): Promise<Float32Array[]> {
    if (texts.length === 0) return Promise.resolve([]);
    return Promise.reject(new EmbedderError('no embedder is set up', false));
  }
}
