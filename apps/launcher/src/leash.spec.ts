import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { leash } from './leash.js';

it('a service ends in good order when its launcher is killed hard', async () => {
  const service = `
    const alive = setInterval(() => undefined, 1000);
    process.on('SIGTERM', () => { console.log('asked to stop'); clearInterval(alive); });
    console.log('up');
  `;
  const launcher = `
    const { spawn } = require('node:child_process');
    const flags = ${JSON.stringify([...leash, '-e', service])};
    spawn(process.execPath, flags, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], detached: true });
  `;
  const parent = spawn(process.execPath, ['-e', launcher], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const reading = createInterface({ input: parent.stdout });
  reading.on('line', (line) => {
    lines.push(line);
    if (line === 'up') parent.kill('SIGKILL');
  });
  // The pipe closes when the last process that holds it, the service, has ended.
  await once(reading, 'close');
  expect(lines).toEqual(['up', 'asked to stop']);
});
