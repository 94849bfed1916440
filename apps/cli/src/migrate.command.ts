import { migrate, schemaDrift, undoMigrations } from '@jiebang/composition';
import { loadConfig } from '@jiebang/platform/config';
import type { Command } from './command.js';

const url = () =>
  loadConfig('cli', { SESSION_SECRET: 'not needed for migrations at all', ...process.env }).database.url;

export const migrateCommand: Command = {
  usage: 'migrate [down STEPS | drift]',
  does: 'brings the database up to date; takes the newest migrations back; shows where entities and tables differ',
  async run([action, steps]) {
    if (action === 'down') {
      await undoMigrations(url(), Math.max(1, Number(steps ?? 1)));
      return 0;
    }
    if (action === 'drift') {
      const statements = await schemaDrift(url());
      process.stdout.write(statements.length === 0 ? 'no drift\n' : `${statements.join(';\n')};\n`);
      return statements.length === 0 ? 0 : 1;
    }
    for (const name of await migrate(url())) process.stdout.write(`ran ${name}\n`);
    return 0;
  },
};
