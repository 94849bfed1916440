import { ReindexAll } from '@jiebang/discovery';
import { reportProgress, withApplication, type Command } from './command.js';

export const searchCommand: Command = {
  usage: 'search reindex',
  does: 'builds every search index anew from the database; searches go on meanwhile',
  run: ([action]) =>
    withApplication(async (app) => {
      if (action !== 'reindex') return 2;
      const reports = await app
        .get(ReindexAll)
        .run(undefined, (index, entities) => reportProgress(0.5, `${index} ${entities}`));
      for (const { index, documents, milliseconds } of reports) {
        process.stdout.write(`${index}: ${documents} documents in ${Math.round(milliseconds)} ms\n`);
      }
      return 0;
    }),
};
