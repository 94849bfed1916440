import { VerifyMatchRun } from '@jiebang/matching';
import { withApplication, type Command } from './command.js';

export const matchCommand: Command = {
  usage: 'match verify RUN_ID',
  does: 'computes a match run again from its stored input; exit code 1 when another plan comes out',
  run: ([action, id]) => {
    if (action !== 'verify' || !id) return Promise.resolve(2);
    return withApplication(async (app) => {
      const found = await app.get(VerifyMatchRun).run(id, new AbortController().signal);
      const { isSame, hash, engine, objective, differingTeamIds } = found;
      const lines = [
        `snapshot  ${hash.noted} noted, ${hash.now} now`,
        `engine    ${engine.noted} noted, ${engine.now} now`,
        `objective ${objective.noted} noted, ${objective.now} now`,
        isSame ? 'the same plan' : `another plan: ${differingTeamIds.length} teams differ`,
        ...differingTeamIds.slice(0, 20).map((teamId) => `  ${teamId}`),
      ];
      process.stdout.write(`${lines.join('\n')}\n`);
      return isSame ? 0 : 1;
    });
  },
};
