import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { S3Client } from '@aws-sdk/client-s3';
import type { Config } from '../config/index.js';
import { checkFileKey, isFileKey, type FileKey } from './file-key.js';
import { FileStore, type FileStat, type PutOptions, type StoredFile } from './file-store.js';
import { Meter } from './meter.js';
import { storageErrors } from './storage.errors.js';

type Sdk = typeof import('@aws-sdk/client-s3');
export type S3Settings = Extract<Config['storage'], { kind: 's3' }>;

/** Up to this size content is sent from memory: the SDK can repeat that after a fault, but not a stream. */
const REPEATABLE_BYTES = 4 * 1024 * 1024;

const silence = (): void => undefined;

/**
 * Keeps files in a bucket of S3 or what speaks its language (MinIO, OSS). Content is first gathered in a temporary file:
 * its hash and length must be known before it is sent, and a bucket never sees half a file. One request a file: up to the
 * 5 GB that S3 takes in one.
 */
export class S3FileStore extends FileStore {
  private connection: Promise<{ readonly sdk: Sdk; readonly client: S3Client }> | undefined;

  constructor(private readonly settings: S3Settings) {
    super();
  }

  async put(key: FileKey, content: Readable | Buffer, options: PutOptions): Promise<StoredFile> {
    checkFileKey(key);
    const folder = await mkdtemp(join(tmpdir(), 'jiebang-upload-'));
    try {
      const file = join(folder, 'content');
      const meter = new Meter(options.maxBytes);
      const source = Buffer.isBuffer(content) ? Readable.from([content]) : content;
      await pipeline(source, meter, createWriteStream(file, { mode: 0o600 }));
      const stored = { key, size: meter.size, sha256: meter.sha256() };
      const { sdk, client } = await this.connect();
      await reached(async () =>
        client.send(
          new sdk.PutObjectCommand({
            Bucket: this.settings.bucket,
            Key: key,
            Body: stored.size <= REPEATABLE_BYTES ? await readFile(file) : createReadStream(file),
            ContentLength: stored.size,
            ContentType: options.contentType,
            Metadata: { sha256: stored.sha256 },
          }),
        ),
      );
      return stored;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async get(key: FileKey): Promise<Readable> {
    checkFileKey(key);
    const { sdk, client } = await this.connect();
    const { Body } = await reached(() =>
      client.send(new sdk.GetObjectCommand({ Bucket: this.settings.bucket, Key: key })),
    );
    if (!(Body instanceof Readable)) throw storageErrors.FILE_NOT_FOUND();
    return Body;
  }

  async stat(key: FileKey): Promise<FileStat | null> {
    if (!isFileKey(key)) return null;
    const { sdk, client } = await this.connect();
    try {
      const head = await reached(() =>
        client.send(new sdk.HeadObjectCommand({ Bucket: this.settings.bucket, Key: key })),
      );
      return {
        key,
        size: head.ContentLength ?? 0,
        sha256: head.Metadata?.['sha256'] ?? '',
        contentType: head.ContentType ?? 'application/octet-stream',
      };
    } catch (failure) {
      if ((failure as { code?: string }).code === 'FILE_NOT_FOUND') return null;
      throw failure;
    }
  }

  async delete(key: FileKey): Promise<void> {
    if (!isFileKey(key)) return;
    const { sdk, client } = await this.connect();
    await reached(() => client.send(new sdk.DeleteObjectCommand({ Bucket: this.settings.bucket, Key: key })));
  }

  /** Ends idle connections. */
  async close(): Promise<void> {
    if (this.connection) (await this.connection).client.destroy();
  }

  /** The SDK takes a third of a second to load: only where files are kept in S3, and at the first use. */
  private connect(): Promise<{ readonly sdk: Sdk; readonly client: S3Client }> {
    this.connection ??= import('@aws-sdk/client-s3').then((sdk) => {
      const { endpoint, region, accessKeyId, secretAccessKey, forcePathStyle } = this.settings;
      const client = new sdk.S3Client({
        region,
        ...(endpoint === null ? {} : { endpoint }),
        credentials: { accessKeyId, secretAccessKey },
        forcePathStyle,
        // Failures are thrown; the SDK would also print them.
        logger: { debug: silence, info: silence, warn: silence, error: silence },
        // Servers other than Amazon's refuse the checksums that the SDK adds of its own accord.
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
      });
      return { sdk, client };
    });
    return this.connection;
  }
}

/** Tells failures of the service in the port's words: FILE_NOT_FOUND, or STORAGE_UNAVAILABLE where it cannot be used. */
async function reached<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (failure) {
    const { name, $metadata } = failure as { name?: string; $metadata?: { httpStatusCode?: number } };
    if (name === 'NoSuchKey' || name === 'NotFound') throw storageErrors.FILE_NOT_FOUND();
    const status = $metadata?.httpStatusCode;
    if (status === undefined || status >= 500 || status === 429) {
      throw Object.assign(storageErrors.STORAGE_UNAVAILABLE(), { cause: failure });
    }
    throw failure;
  }
}
