import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What a native solver answered; its processor time is that of the solve alone. */
export interface NativeAnswer {
  readonly value: number;
  readonly unfilled: number;
  readonly shortLoads: number;
  readonly cpuMs: number;
  readonly peakMb: number;
}

export type NativeSolver = (file: string) => NativeAnswer;

/** The references that this machine has. */
export interface NativeSolvers {
  readonly simplex?: NativeSolver;
  readonly scaling?: NativeSolver;
  readonly scipy?: NativeSolver;
  readonly notes: readonly string[];
}

/** Their sources lie beside this file; the bundle finds them from the project's root. */
const SOURCES = 'test/bench/matching/references';
const DEBIAN = ['install', '-y', 'liblemon-dev', 'python3-scipy'];

/** Builds LEMON's solvers into `folder` and finds a Python with scipy, installing both where that is allowed. */
export function findNativeSolvers(folder: string): NativeSolvers {
  const notes: string[] = [];
  if (!existsSync(SOURCES)) {
    return {
      notes: [`References were not measured: ${SOURCES} is not here (start from the project's root).`],
    };
  }
  if (!hasLemon() || pythonWithScipy() === undefined) installOnDebian();
  const lemon = buildLemon(folder);
  if (lemon === undefined) {
    notes.push(
      'LEMON was not measured: no header, no g++, or no right to install (apt-get install liblemon-dev g++).',
    );
  }
  const python = pythonWithScipy();
  if (python === undefined)
    notes.push('scipy was not measured: no Python has it (apt-get install python3-scipy).');
  return {
    ...(lemon === undefined
      ? {}
      : {
          simplex: (file) => answerOf(lemon, [file, 'simplex']),
          scaling: (file) => answerOf(lemon, [file, 'scaling']),
        }),
    ...(python === undefined
      ? {}
      : { scipy: (file) => answerOf(python, [join(SOURCES, 'linear-assignment.py'), file]) }),
    notes,
  };
}

function hasLemon(): boolean {
  const code = '#include <lemon/network_simplex.h>\n';
  return (
    spawnSync('g++', ['-E', '-x', 'c++', '-'], { input: code, stdio: ['pipe', 'ignore', 'ignore'] })
      .status === 0
  );
}

function installOnDebian(): void {
  if (process.getuid?.() !== 0) return;
  spawnSync('apt-get', DEBIAN, {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function buildLemon(folder: string): string | undefined {
  if (!hasLemon()) return undefined;
  const binary = join(folder, 'min-cost-flow');
  const words = ['-O3', '-march=native', '-o', binary, join(SOURCES, 'min-cost-flow.cpp')];
  return spawnSync('g++', words, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
    ? binary
    : undefined;
}

function pythonWithScipy(): string | undefined {
  const test = ['-c', 'import scipy.optimize, scipy.sparse.csgraph'];
  return ['python3', '/usr/bin/python3'].find(
    (python) => spawnSync(python, test, { stdio: 'ignore' }).status === 0,
  );
}

/** One thread only: the references are measured by processor time. */
function answerOf(program: string, words: readonly string[]): NativeAnswer {
  const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' };
  const { status, stdout } = spawnSync(program, words, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${status}`);
  return JSON.parse(stdout) as NativeAnswer;
}
