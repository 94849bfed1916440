import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { storageErrors } from './storage.errors.js';

const MEGABYTE = 1024 * 1024;

/** Lets bytes through while counting and hashing them; fails with FILE_TOO_LARGE at the first byte too many. */
export class Meter extends Transform {
  private readonly hash = createHash('sha256');
  private counted = 0;

  constructor(private readonly maxBytes: number) {
    super();
  }

  get size(): number {
    return this.counted;
  }

  /** Call once, when all is through. */
  sha256(): string {
    return this.hash.digest('hex');
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.counted += chunk.length;
    if (this.counted > this.maxBytes) {
      const megabytes = Math.round((this.maxBytes / MEGABYTE) * 100) / 100;
      done(storageErrors.FILE_TOO_LARGE({ megabytes }));
      return;
    }
    this.hash.update(chunk);
    done(null, chunk);
  }
}
