import { LoadDemo, SummariseDemo } from '@jiebang/demo';
import { reportProgress, withApplication, type Command } from './command.js';

export const seedCommand: Command = {
  usage: 'seed --demo [--main-job]',
  does: 'loads the demo programme; with --main-job also runs and publishes the match (a worker has to run)',
  run: (words) =>
    withApplication(async (app) => {
      if (!words.includes('--demo')) return 2;
      await app.get(LoadDemo).run(reportProgress, { withMainJob: words.includes('--main-job') });
      process.stdout.write(`@summary ${JSON.stringify(await app.get(SummariseDemo).run())}\n`);
      return 0;
    }),
};

export const summaryCommand: Command = {
  usage: 'summary',
  does: 'tells what the demo programme has come to',
  run: () =>
    withApplication(async (app) => {
      process.stdout.write(`@summary ${JSON.stringify(await app.get(SummariseDemo).run())}\n`);
      return 0;
    }),
};
