import type { Readable } from 'node:stream';
import type { FileKey } from './file-key.js';

export interface StoredFile {
  readonly key: FileKey;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of the content, in hex. */
  readonly sha256: string;
}

export interface FileStat extends StoredFile {
  readonly contentType: string;
}

export interface PutOptions {
  /** As sniffed or checked by the caller; stored as it is. */
  readonly contentType: string;
  /** More bytes than these are refused while they arrive. */
  readonly maxBytes: number;
}

/**
 * Keeps the bytes of files under opaque keys. Whose they are, what they are called and who may read them stands in the
 * database, so that every download passes the caller's own check. A key is written once. Injected by its class.
 */
export abstract class FileStore {
  /**
   * Stores the whole content or nothing. Throws FILE_TOO_LARGE past `maxBytes`, STORAGE_UNAVAILABLE, FILE_NOT_FOUND for a
   * malformed key, and whatever the stream fails with.
   */
  abstract put(key: FileKey, content: Readable | Buffer, options: PutOptions): Promise<StoredFile>;

  /** The content. Throws FILE_NOT_FOUND. */
  abstract get(key: FileKey): Promise<Readable>;

  /** What is known of a file, or null. */
  abstract stat(key: FileKey): Promise<FileStat | null>;

  /** Removes a file; nothing happens where there is none. */
  abstract delete(key: FileKey): Promise<void>;
}
