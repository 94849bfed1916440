import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../config/index.js';
import { DiskFileStore } from './disk-file-store.js';
import { FileStore } from './file-store.js';
import { S3FileStore } from './s3-file-store.js';

/** The store that the configuration names. */
export function fileStore({ storage }: Pick<Config, 'storage'>): FileStore {
  return storage.kind === 's3' ? new S3FileStore(storage) : new DiskFileStore(storage.folder);
}

/** Gives everybody the place for files. */
@Global()
@Module({
  providers: [{ provide: FileStore, inject: [Config], useFactory: fileStore }],
  exports: [FileStore],
})
export class StorageModule implements OnApplicationShutdown {
  constructor(private readonly files: FileStore) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.files instanceof S3FileStore) await this.files.close();
  }
}
