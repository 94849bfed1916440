import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { JiebangModule } from '@jiebang/composition';
import { loadConfig } from '@jiebang/platform/config';
import { Log } from '@jiebang/platform/logging';

/** One command of the line. `words` are what follows its name. Returns the process's exit code. */
export interface Command {
  readonly usage: string;
  readonly does: string;
  run(words: readonly string[]): Promise<number>;
}

/** Runs `work` with the whole application (no HTTP, no workers) and closes it. */
export async function withApplication<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const config = loadConfig('cli', { LOG_LEVEL: 'warn', ...process.env });
  const app = await NestFactory.createApplicationContext(JiebangModule.forRoot(config), {
    logger: new Log(config),
    abortOnError: false,
  });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

/** A line of progress that the launcher draws as a bar. */
export function reportProgress(fraction: number, text: string): void {
  process.stdout.write(`@progress ${fraction.toFixed(3)} ${text}\n`);
}
