import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { JiebangModule, startWorking } from '@jiebang/composition';
import { ConfigError, loadConfig } from '@jiebang/platform/config';
import { Log } from '@jiebang/platform/logging';

async function main(): Promise<void> {
  const config = loadConfig('worker', process.env);
  const app = await NestFactory.createApplicationContext(JiebangModule.forRoot(config), {
    logger: new Log(config),
    abortOnError: false,
  });
  app.enableShutdownHooks();
  await startWorking(app);
  app.get(Log).event('worker is ready');
}

main().catch((failure: unknown) => {
  const text =
    failure instanceof ConfigError ? failure.message : failure instanceof Error ? failure.stack : failure;
  process.stderr.write(`${String(text)}\n`);
  process.exit(1);
});
