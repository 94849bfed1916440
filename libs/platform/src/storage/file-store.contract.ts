import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { newFileKey } from './file-key.js';
import type { FileStore } from './file-store.js';

export interface FileStoreSubject {
  readonly store: FileStore;
  close(): Promise<void>;
}

/** What every file store must do. */
export function describeFileStore(name: string, open: () => Promise<FileStoreSubject>): void {
  describe(`file store contract: ${name}`, () => {
    let subject: FileStoreSubject;
    let store: FileStore;
    const text = { contentType: 'text/plain', maxBytes: 1000 };

    beforeAll(async () => {
      subject = await open();
      store = subject.store;
    });

    afterAll(() => subject.close());

    const read = async (key: string): Promise<Buffer> => buffer(await store.get(key));

    it('gives back what it was given, with size, hash and type', async () => {
      const key = newFileKey('attachment');
      const content = randomBytes(5_000_000);
      const sha256 = createHash('sha256').update(content).digest('hex');
      const options = { contentType: 'application/pdf', maxBytes: 5_000_000 };
      expect(await store.put(key, content, options)).toEqual({ key, size: 5_000_000, sha256 });
      expect((await read(key)).equals(content)).toBe(true);
      expect(await store.stat(key)).toEqual({ key, size: 5_000_000, sha256, contentType: 'application/pdf' });
    });

    it('takes streams, and empty files', async () => {
      const [streamed, empty] = [newFileKey('attachment'), newFileKey('attachment')];
      await store.put(streamed, Readable.from([Buffer.from('揭'), Buffer.from('榜')]), text);
      expect((await read(streamed)).toString()).toBe('揭榜');
      expect(await store.put(empty, Buffer.alloc(0), text)).toMatchObject({ size: 0 });
      expect(await read(empty)).toHaveLength(0);
    });

    it('refuses more than was allowed while it arrives, and keeps nothing of it', async () => {
      const key = newFileKey('attachment');
      let given = 0;
      async function* endless(): AsyncIterable<Buffer> {
        for (; ; given += 1) yield await Promise.resolve(Buffer.alloc(500));
      }
      await expect(store.put(key, Readable.from(endless()), text)).rejects.toMatchObject({
        code: 'FILE_TOO_LARGE',
      });
      expect(given).toBeLessThan(1000);
      expect(await store.stat(key)).toBeNull();
      await expect(store.get(key)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    });

    it('keeps nothing of a stream that fails', async () => {
      const key = newFileKey('attachment');
      async function* failing(): AsyncIterable<Buffer> {
        yield await Promise.resolve(Buffer.from('half'));
        throw new Error('connection lost');
      }
      await expect(store.put(key, Readable.from(failing()), text)).rejects.toThrow('connection lost');
      expect(await store.stat(key)).toBeNull();
    });

    it('deletes, as often as it is asked', async () => {
      const key = newFileKey('attachment');
      await store.put(key, Buffer.from('x'), text);
      await store.delete(key);
      await store.delete(key);
      expect(await store.stat(key)).toBeNull();
      await expect(store.get(key)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    });

    it.each([
      '../../etc/passwd',
      'attachment/../../x',
      '/etc/passwd',
      'attachment/x',
      'a\0/b',
      '',
      'attachment//',
    ])('knows no file %j', async (key) => {
      const missing = { code: 'FILE_NOT_FOUND' };
      await expect(store.put(key, Buffer.from('x'), text)).rejects.toMatchObject(missing);
      await expect(store.get(key)).rejects.toMatchObject(missing);
      expect(await store.stat(key)).toBeNull();
      await expect(store.delete(key)).resolves.toBeUndefined();
    });
  });
}
