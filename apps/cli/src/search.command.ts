import type { INestApplicationContext } from '@nestjs/common';
import { CheckIndexes, ReindexAll } from '@jiebang/discovery';
import { reportProgress, withApplication, type Command } from './command.js';

export const searchCommand: Command = {
  usage: 'search reindex | search check [--repair]',
  does: 'builds every search index anew; or compares them with the database (code 1 where they differ) and repairs them',
  run: ([action, option]) =>
    withApplication((app) => {
      if (action === 'reindex' && option === undefined) return reindex(app);
      if (action === 'check' && (option === undefined || option === '--repair'))
        return check(app.get(CheckIndexes), option === '--repair');
      return Promise.resolve(2);
    }),
};

async function reindex(app: INestApplicationContext): Promise<number> {
  const reports = await app
    .get(ReindexAll)
    .run(undefined, (index, entities) => reportProgress(0.5, `${index} ${entities}`));
  for (const { index, documents, milliseconds } of reports) {
    process.stdout.write(`${index}: ${documents} documents in ${Math.round(milliseconds)} ms\n`);
  }
  return 0;
}

async function check(indexes: CheckIndexes, repairs: boolean): Promise<number> {
  let reports = await indexes.run();
  if (repairs) {
    for (const report of reports) await indexes.repair(report);
    reports = await indexes.run();
  }
  let differ = 0;
  for (const { index, documents, missing, stale, extra } of reports) {
    differ += missing.length + stale.length + extra.length;
    process.stdout.write(
      `${index}: ${documents} documents, ${missing.length} missing, ${stale.length} stale, ${extra.length} extra\n`,
    );
    for (const id of [...missing, ...stale, ...extra].slice(0, 20)) process.stdout.write(`  ${id}\n`);
  }
  return differ === 0 ? 0 : 1;
}
