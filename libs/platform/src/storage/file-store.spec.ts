import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import S3rver from 's3rver';
import { DiskFileStore } from './disk-file-store.js';
import { newFileKey } from './file-key.js';
import { describeFileStore } from './file-store.contract.js';
import { MemoryFileStore } from './memory-file-store.js';
import { fileStore } from './storage.module.js';
import { S3FileStore, type S3Settings } from './s3-file-store.js';

describeFileStore('memory', () =>
  Promise.resolve({ store: new MemoryFileStore(), close: () => Promise.resolve() }),
);

describeFileStore('disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jiebang-files-'));
  return {
    store: new DiskFileStore(join(folder, 'files')),
    close: () => rm(folder, { recursive: true }),
  };
});

function settings(endpoint: string): S3Settings {
  return {
    kind: 's3',
    endpoint,
    region: 'us-east-1',
    bucket: 'files',
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
    forcePathStyle: true,
  };
}

describeFileStore('S3 (s3rver)', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'jiebang-s3-'));
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: 'files', configs: [] }],
  });
  const { port } = await server.run();
  const store = new S3FileStore(settings(`http://127.0.0.1:${port}`));
  return {
    store,
    close: async () => {
      await store.close();
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
});

describe('S3FileStore', () => {
  it('says that storage is not available where no server answers', async () => {
    const store = new S3FileStore(settings('http://127.0.0.1:1'));
    const put = store.put(newFileKey('a'), Buffer.from('x'), { contentType: 'text/plain', maxBytes: 10 });
    await expect(put).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
    await store.close();
  });
});

describe('fileStore', () => {
  it('is what the configuration names', () => {
    expect(fileStore({ storage: { kind: 'disk', folder: '/nowhere' } })).toBeInstanceOf(DiskFileStore);
    expect(fileStore({ storage: settings('http://127.0.0.1:1') })).toBeInstanceOf(S3FileStore);
  });
});

describe('DiskFileStore', () => {
  it('leaves nothing of a refused file on the disk', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'jiebang-files-'));
    const store = new DiskFileStore(folder);
    const put = store.put(newFileKey('a'), Readable.from([Buffer.alloc(50)]), {
      contentType: 'x/y',
      maxBytes: 10,
    });
    await expect(put).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
    expect(await readdir(folder, { recursive: true })).toEqual(['.unfinished']);
    await rm(folder, { recursive: true });
  });
});
