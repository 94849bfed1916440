import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newId } from '@jiebang/kernel';
import { checkFileKey, isFileKey, type FileKey } from './file-key.js';
import { FileStore, type FileStat, type PutOptions, type StoredFile } from './file-store.js';
import { Meter } from './meter.js';
import { storageErrors } from './storage.errors.js';

const ABANDONED_MS = 86_400_000;

/**
 * Keeps files in a folder: `prefix/ab/uuid` and what is known of it beside in `uuid.json` (`ab`: the last two digits, so
 * that no folder grows large). A file appears whole or not at all: it is written elsewhere, flushed to the disk and then
 * renamed.
 */
export class DiskFileStore extends FileStore {
  private readonly unfinished: string;
  private prepared: Promise<void> | undefined;

  constructor(private readonly folder: string) {
    super();
    this.unfinished = join(folder, '.unfinished');
  }

  async put(key: FileKey, content: Readable | Buffer, options: PutOptions): Promise<StoredFile> {
    checkFileKey(key);
    await (this.prepared ??= this.prepare());
    const temporary = join(this.unfinished, newId());
    try {
      const meter = new Meter(options.maxBytes);
      const source = Buffer.isBuffer(content) ? Readable.from([content]) : content;
      await pipeline(source, meter, createWriteStream(temporary, { flags: 'wx', mode: 0o600, flush: true }));
      const stored = { key, size: meter.size, sha256: meter.sha256() };
      const known: FileStat = { ...stored, contentType: options.contentType };
      await writeFile(`${temporary}.json`, JSON.stringify(known), { flag: 'wx', mode: 0o600, flush: true });
      const path = this.path(key);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      // The content last: it is there only when what is known of it is.
      await rename(`${temporary}.json`, `${path}.json`);
      await rename(temporary, path);
      await flushFolder(dirname(path));
      return stored;
    } catch (failure) {
      await rm(temporary, { force: true });
      await rm(`${temporary}.json`, { force: true });
      throw isDiskFull(failure) ? storageErrors.STORAGE_UNAVAILABLE() : failure;
    }
  }

  async get(key: FileKey): Promise<Readable> {
    checkFileKey(key);
    try {
      // Opened here, so that a missing file fails the call and not the stream.
      return (await open(this.path(key))).createReadStream();
    } catch (failure) {
      throw isMissing(failure) ? storageErrors.FILE_NOT_FOUND() : failure;
    }
  }

  async stat(key: FileKey): Promise<FileStat | null> {
    if (!isFileKey(key)) return null;
    try {
      await stat(this.path(key));
      return JSON.parse(await readFile(`${this.path(key)}.json`, 'utf8')) as FileStat;
    } catch (failure) {
      if (isMissing(failure)) return null;
      throw failure;
    }
  }

  async delete(key: FileKey): Promise<void> {
    if (!isFileKey(key)) return;
    await rm(this.path(key), { force: true });
    await rm(`${this.path(key)}.json`, { force: true });
  }

  private path(key: FileKey): string {
    const [prefix = '', id = ''] = key.split('/');
    return join(this.folder, prefix, id.slice(-2), id);
  }

  /** Makes the folders and clears what killed processes left; yesterday's, since another process may be writing. */
  private async prepare(): Promise<void> {
    await mkdir(this.unfinished, { recursive: true, mode: 0o700 });
    for (const name of await readdir(this.unfinished)) {
      const path = join(this.unfinished, name);
      const found = await stat(path).catch(() => null);
      if (found && Date.now() - found.mtimeMs > ABANDONED_MS) await rm(path, { force: true });
    }
  }
}

/** Makes the renames last through a power cut. Windows cannot open folders, and does without. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isMissing(failure: unknown): boolean {
  return (failure as { code?: string }).code === 'ENOENT';
}

function isDiskFull(failure: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EROFS'].includes((failure as { code?: string }).code ?? '');
}
