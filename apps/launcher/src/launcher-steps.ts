import { runCommand } from './command.js';
import { launcherErrors } from './launcher.errors.js';
import type { LauncherSettings } from './launcher-settings.js';
import { asSummary, type ProgrammeSummary } from './programme-summary.js';
import { noteDemo, noteSchema } from './database-notes.js';
import type { Terminal } from './terminal.js';

/** What the steps of a start share. */
export interface StepContext {
  readonly settings: LauncherSettings;
  readonly terminal: Terminal;
  readonly environment: NodeJS.ProcessEnv;
  readonly url: string;
  /** Whether the database is the embedded one, the only one that gets the launcher's notes. */
  readonly ours: boolean;
  readonly logs: string;
  readonly stop: AbortSignal;
}

/** Brings the schema up to date. */
export async function migrate(context: StepContext): Promise<void> {
  const { settings, terminal } = context;
  const step = terminal.step('更新数据库结构 · updating the schema');
  const outcome = await command(context, ['migrate'], step.progress);
  if (context.stop.aborted) return step.failed();
  if (!outcome.ok) {
    step.failed();
    throw launcherErrors.STEP_FAILED({
      zhStep: '更新数据库结构',
      enStep: 'Updating the schema',
      detail: outcome.complaint,
      log: outcome.log,
    });
  }
  if (context.ours && settings.buildStamp !== null) await noteSchema(context.url, settings.buildStamp);
  step.done();
}

/** Loads the demo programme and does its main job. Safe to repeat: the command skips what is there. */
export async function loadDemo(context: StepContext): Promise<ProgrammeSummary | null> {
  const step = context.terminal.step(
    '载入演示项目并完成匹配 · loading the demo programme, doing the main job',
  );
  const outcome = await command(context, ['seed', '--demo', '--main-job'], step.progress);
  if (context.stop.aborted) {
    step.failed();
    return null;
  }
  if (!outcome.ok) {
    step.failed();
    throw launcherErrors.STEP_FAILED({
      zhStep: '载入演示项目',
      enStep: 'Loading the demo programme',
      detail: outcome.complaint,
      log: outcome.log,
    });
  }
  if (context.ours) await noteDemo(context.url);
  step.done();
  return asSummary(outcome.summary);
}

/** What the database holds now. A failure costs only the summary, so it is not one. */
export async function summarise(context: StepContext): Promise<ProgrammeSummary | null> {
  const outcome = await command(context, ['summary'], () => undefined);
  return outcome.ok ? asSummary(outcome.summary) : null;
}

function command(
  context: StepContext,
  args: readonly string[],
  onProgress: (share: number, text: string) => void,
) {
  return runCommand({
    bundle: context.settings.bundles.cli,
    args,
    environment: context.environment,
    logs: context.logs,
    onProgress,
    signal: context.stop,
  });
}
