import { Test } from '@nestjs/testing';
import { Config, ConfigModule } from '../config/index.js';
import { Database } from '../database/index.js';
import { Global, Module } from '@nestjs/common';
import { SearchSettings } from './index-settings.js';
import { MeilisearchStub } from './meilisearch/testing/stub-server.js';
import { peopleSettings } from './contract/contract-documents.js';
import { SearchEngine } from './search-engine.js';
import { SearchModule } from './search.module.js';

/** No search reaches it: only the choice of the engine is tested. */
@Global()
@Module({ providers: [{ provide: Database, useValue: {} }], exports: [Database] })
class NoDatabaseModule {}

async function boot(meiliUrl: string | null) {
  const config = { search: { meiliUrl, meiliKey: 'stub-key' } } as Config;
  const module = await Test.createTestingModule({
    imports: [
      ConfigModule.forRoot(config),
      NoDatabaseModule,
      SearchModule.forRoot({ people: peopleSettings }),
    ],
  }).compile();
  await module.init();
  return module;
}

describe('SearchModule', () => {
  it('searches in PostgreSQL unless a Meilisearch is named', async () => {
    const module = await boot(null);
    expect(module.get(SearchEngine).capabilities.engine).toBe('postgres');
    expect(module.get(SearchSettings).byIndex).toEqual({ people: peopleSettings });
    await module.close();
  });

  it('searches in Meilisearch where one is named', async () => {
    const stub = await MeilisearchStub.start();
    const module = await boot(stub.url);
    expect(module.get(SearchEngine).capabilities.engine).toBe('meilisearch');
    await module.close();
    await stub.stop();
  });

  it('does not boot on a Meilisearch that is too old', async () => {
    const stub = await MeilisearchStub.start({ version: '1.12.0' });
    await expect(boot(stub.url)).rejects.toThrow('1.12.0');
    await stub.stop();
  });

  it('boots while its Meilisearch is down', async () => {
    const stub = await MeilisearchStub.start();
    await stub.stop();
    const module = await boot('http://127.0.0.1:1');
    expect(await module.get(SearchEngine).health()).toMatchObject({ ok: false });
    await module.close();
  });
});
