import { spawn } from 'node:child_process';
import type { Measured, Section, TaskInput } from './section.js';

/** The word on the command line that makes this bundle run one task instead of a benchmark. */
export const TASK_WORD = '--bench-task';

/** Starts this very bundle again for one task, and waits for its answer. */
export async function inProcess<Answer>(
  section: Section,
  task: string,
  input: TaskInput = {},
): Promise<Measured<Answer>> {
  const words = [
    ...process.execArgv,
    process.argv[1] ?? '',
    TASK_WORD,
    section.name,
    task,
    JSON.stringify(input),
  ];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${section.name}/${task} ${JSON.stringify(input)} ended with ${code}`);
  return JSON.parse(Buffer.concat(parts).toString('utf8')) as Measured<Answer>;
}

/** The other side: runs the task that the command line names and prints what it measured. */
export async function runTask(sections: readonly Section[], words: readonly string[]): Promise<void> {
  const [sectionName, taskName, input] = words.slice(words.indexOf(TASK_WORD) + 1);
  const task = sections.find(({ name }) => name === sectionName)?.tasks[taskName ?? ''];
  if (!task) throw new Error(`there is no task ${sectionName}/${taskName}`);
  const answer: unknown = await task(JSON.parse(input ?? '{}') as TaskInput);
  const measured: Measured<unknown> = { answer, peakMb: process.resourceUsage().maxRSS / 1024 };
  process.stdout.write(JSON.stringify(measured));
}
