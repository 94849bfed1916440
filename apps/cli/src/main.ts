import 'reflect-metadata';
import { ConfigError } from '@jiebang/platform/config';
import { auditCommand } from './audit.command.js';
import type { Command } from './command.js';
import { matchCommand } from './match.command.js';
import { migrateCommand } from './migrate.command.js';
import { schemaCommand } from './schema.command.js';
import { searchCommand } from './search.command.js';
import { seedCommand, summaryCommand } from './seed.command.js';

const COMMANDS: Readonly<Record<string, Command>> = {
  migrate: migrateCommand,
  schema: schemaCommand,
  seed: seedCommand,
  summary: summaryCommand,
  search: searchCommand,
  audit: auditCommand,
  match: matchCommand,
};

/** The exit code of a command whose words make no sense. */
const MISUSED = 2;

function help(): string {
  const lines = Object.values(COMMANDS).map(({ usage, does }) => `  ${usage.padEnd(36)} ${does}`);
  return `jiebang commands:\n${lines.join('\n')}\n`;
}

async function main(): Promise<number> {
  const [name = '', ...words] = process.argv.slice(2);
  const command = COMMANDS[name];
  if (!command) {
    process.stderr.write(help());
    return MISUSED;
  }
  const code = await command.run(words);
  if (code === MISUSED) process.stderr.write(`usage: ${command.usage}\n`);
  return code;
}

main().then(
  (code) => process.exit(code),
  (failure: unknown) => {
    const text =
      failure instanceof ConfigError ? failure.message : failure instanceof Error ? failure.stack : failure;
    process.stderr.write(`${String(text)}\n`);
    process.exit(1);
  },
);
