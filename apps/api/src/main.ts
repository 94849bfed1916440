import 'reflect-metadata';
import { ConfigError, loadConfig } from '@jiebang/platform/config';
import { createHttpApp } from '@jiebang/platform/http';
import { Log } from '@jiebang/platform/logging';
import { ApiModule } from './api.module.js';

async function main(): Promise<void> {
  const config = loadConfig('api', process.env);
  const app = await createHttpApp(ApiModule.forRoot(config), config);
  await app.listen(config.http.port, config.http.host);
  app.get(Log).event('api is listening', { port: config.http.port });
}

main().catch((failure: unknown) => {
  const text =
    failure instanceof ConfigError ? failure.message : failure instanceof Error ? failure.stack : failure;
  process.stderr.write(`${String(text)}\n`);
  process.exit(1);
});
