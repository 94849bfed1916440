import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { checkFileKey, type FileKey } from './file-key.js';
import { FileStore, type FileStat, type PutOptions, type StoredFile } from './file-store.js';
import { Meter } from './meter.js';
import { storageErrors } from './storage.errors.js';

/** Keeps files in memory, for tests. */
export class MemoryFileStore extends FileStore {
  private readonly files = new Map<FileKey, { readonly stat: FileStat; readonly content: Buffer }>();

  async put(key: FileKey, content: Readable | Buffer, options: PutOptions): Promise<StoredFile> {
    checkFileKey(key);
    const meter = new Meter(options.maxBytes);
    const chunks: Buffer[] = [];
    await pipeline(Buffer.isBuffer(content) ? Readable.from([content]) : content, meter, async (through) => {
      for await (const chunk of through) chunks.push(chunk as Buffer);
    });
    const stored = { key, size: meter.size, sha256: meter.sha256() };
    this.files.set(key, {
      stat: { ...stored, contentType: options.contentType },
      content: Buffer.concat(chunks),
    });
    return stored;
  }

  get(key: FileKey): Promise<Readable> {
    const file = this.files.get(key);
    if (!file) return Promise.reject(storageErrors.FILE_NOT_FOUND());
    return Promise.resolve(Readable.from([file.content]));
  }

  stat(key: FileKey): Promise<FileStat | null> {
    return Promise.resolve(this.files.get(key)?.stat ?? null);
  }

  delete(key: FileKey): Promise<void> {
    this.files.delete(key);
    return Promise.resolve();
  }
}
