import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from './command.js';
import { schemaText } from './print-schema.js';

const FILE = 'apps/api/schema.graphql';

export const schemaCommand: Command = {
  usage: 'schema [check]',
  does: `writes ${FILE} from the code, or checks that it is what the code says`,
  async run([action]) {
    const text = await schemaText();
    if (action !== 'check') {
      await writeFile(FILE, text);
      return 0;
    }
    const committed = await readFile(FILE, 'utf8').catch(() => '');
    if (committed === text) {
      process.stdout.write(`${FILE} is what the code says\n`);
      return 0;
    }
    const [was, is] = [committed.split('\n'), text.split('\n')];
    const at = is.findIndex((line, index) => line !== was[index]);
    process.stdout.write(
      `${FILE} differs from the code at line ${at + 1}:\n- ${was[at] ?? ''}\n+ ${is[at] ?? ''}\nRun: npm run schema\n`,
    );
    return 1;
  },
};
