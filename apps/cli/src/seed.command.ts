import { LoadDemo, LoadScale, SummariseDemo } from '@jiebang/demo';
import { reportProgress, withApplication, type Command } from './command.js';

export const seedCommand: Command = {
  usage: 'seed --demo [--main-job] | --scale PEOPLE',
  does: 'loads the demo programme; with --main-job also runs and publishes the match (a worker has to run); --scale brings invented bulk data to so many people',
  run: async (words) => {
    if (words.includes('--scale')) return seedScale(words[words.indexOf('--scale') + 1] ?? '');
    if (!words.includes('--demo')) return 2;
    return withApplication(async (app) => {
      await app.get(LoadDemo).run(reportProgress, { withMainJob: words.includes('--main-job') });
      process.stdout.write(`@summary ${JSON.stringify(await app.get(SummariseDemo).run())}\n`);
      return 0;
    });
  },
};

const MOST_PEOPLE = 2_000_000;

async function seedScale(people: string): Promise<number> {
  const count = Number(people);
  if (!/^\d+$/.test(people) || count < 1 || count > MOST_PEOPLE) return 2;
  return withApplication(async (app) => {
    const began = performance.now();
    const { added, all } = await app.get(LoadScale).run(count, reportProgress);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const lines = [
      `新增 ${added.people} 人、${added.challenges} 项需求、${added.teams} 支队伍；现有 ${all.people} 人、${all.challenges} 项、${all.teams} 支（${seconds} 秒）`,
      `added ${added.people} people, ${added.challenges} challenges, ${added.teams} teams; there are ${all.people}, ${all.challenges} and ${all.teams} (${seconds} s)`,
      '→ 要能被搜索到，请运行 · to make them searchable run: npm run cli -- search reindex',
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
    return 0;
  });
}

export const summaryCommand: Command = {
  usage: 'summary',
  does: 'tells what the demo programme has come to',
  run: () =>
    withApplication(async (app) => {
      process.stdout.write(`@summary ${JSON.stringify(await app.get(SummariseDemo).run())}\n`);
      return 0;
    }),
};
