/** Makes a checkout ready to run: the right Node, installed packages, a current build. Uses nothing but Node itself. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { giveUp, orGiveUp, showStep } from './terminal.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

const LEAST_NODE = [20, 19];
const APPS = ['api', 'worker', 'cli', 'launcher', 'tour'];
const WEB_PAGE = 'dist/apps/web/index.html';
const WEB_SETTINGS = ['index.html', 'vite.config.ts', 'tsconfig.json'].map((name) => join('apps/web', name));
const BUILD_SETTINGS = [
  'nest-cli.json',
  'tsconfig.json',
  '.config/rspack.config.mjs',
  '.config/typeorm-driver-loader.cjs',
];

/** Ends the program on a Node that is too old. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  giveUp({
    zh: `需要 Node ${LEAST_NODE.join('.')} 或更高版本，当前为 ${process.versions.node}。`,
    en: `Node ${LEAST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`,
    way: { zh: '请从 https://nodejs.org 安装新版本。', en: 'Install a newer one from https://nodejs.org.' },
  });
}

/** Runs `npm ci` when packages are missing or the lock file has changed since they were installed. */
export async function ensureInstalled() {
  const lockHash = hashOf(readFileSync(join(root, 'package-lock.json')));
  if (isInstalled(lockHash)) return;
  await alone(async () => {
    if (isInstalled(lockHash)) return;
    const wanted = topLevelPackages().length;
    const step = showStep('安装依赖 · installing packages', () => `${installedCount()}/${wanted}`);
    const outcome = await run(...npmCommand('ci', '--include=dev', '--no-audit', '--no-fund'));
    if (outcome.code !== 0) {
      step.failed();
      giveUp(explainInstall(outcome.said));
    }
    step.done();
    writeFileSync(join(root, 'node_modules/.jiebang-lock'), lockHash);
  });
}

/** Builds when a source or a build setting has changed since the last build. The check takes about 20 ms. */
export async function ensureBuilt() {
  await ensureWebBuilt();
  if (isBuilt(sourceStamp())) return;
  await alone(async () => {
    // Taken before the build: what changes meanwhile makes the next start build again.
    const stamp = sourceStamp();
    if (isBuilt(stamp)) return;
    const step = showStep('构建 · building');
    const outcome = await run(process.execPath, [
      join(root, 'node_modules/@nestjs/cli/bin/nest.js'),
      'build',
      ...APPS,
    ]);
    const missing = APPS.filter((app) => !existsSync(bundleOf(app)));
    if (outcome.code !== 0 || missing.length > 0) {
      step.failed();
      failBuild(outcome.said, missing);
    }
    step.done();
    writeFileSync(join(root, 'dist/.stamp'), stamp);
  });
}

/** Builds the pages alone when one of their sources has changed: what the browser tests look at. */
export async function ensureWebBuilt() {
  if (isWebBuilt(webStamp())) return;
  await alone(async () => {
    const stamp = webStamp();
    if (isWebBuilt(stamp)) return;
    const step = showStep('构建网页 · building the pages');
    const outcome = await run(
      process.execPath,
      [join(root, 'node_modules/vite/bin/vite.js'), 'build', 'apps/web'],
      // Tests ask for builds as well; by their NODE_ENV the pages would be built with React as it is for development.
      { ...process.env, NODE_ENV: 'production' },
    );
    if (outcome.code !== 0) {
      step.failed();
      failBuild(outcome.said);
    }
    step.done();
    writeFileSync(join(root, 'dist/.web-stamp'), stamp);
  });
}

/** @param {string} app */
export function bundleOf(app) {
  return join(root, 'dist/apps', app, 'main.js');
}

function failBuild(said, missing = []) {
  process.stderr.write(said.trimEnd().split('\n').slice(-40).join('\n'));
  giveUp({
    zh: '构建失败，原因见上。',
    en: `The build failed; the reason is above${missing.length > 0 ? ` (no bundle of: ${missing.join(', ')})` : ''}.`,
    way: { zh: '修正后重试：npm run build', en: 'Correct it and try again: npm run build' },
  });
}

function isInstalled(lockHash) {
  const marker = join(root, 'node_modules/.jiebang-lock');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lockHash) return true;
  if (!installedByHand()) return false;
  writeFileSync(marker, lockHash);
  return true;
}

/** Somebody ran `npm ci` or `npm install` themselves: npm's own record then says the same as the lock file. */
function installedByHand() {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional, link }]) =>
      path === '' || link || optional || devOptional || present[path]?.version === version,
  );
}

function topLevelPackages() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, { optional }]) => /^node_modules\/[^/]+(\/[^/]+)?$/.test(path) && !optional)
    .map(([path]) => path);
}

function installedCount() {
  return topLevelPackages().filter((path) => existsSync(join(root, path, 'package.json'))).length;
}

function isBuilt(stamp) {
  const at = join(root, 'dist/.stamp');
  return (
    existsSync(at) && readFileSync(at, 'utf8') === stamp && APPS.every((app) => existsSync(bundleOf(app)))
  );
}

function isWebBuilt(stamp) {
  const at = join(root, 'dist/.web-stamp');
  return existsSync(at) && readFileSync(at, 'utf8') === stamp && existsSync(join(root, WEB_PAGE));
}

function sourceStamp() {
  const sources = APPS.map((app) => join('apps', app, 'src')).filter((path) => existsSync(join(root, path)));
  const libs = readdirSync(join(root, 'libs')).map((lib) => join('libs', lib));
  return stampOf([...sources, ...libs], BUILD_SETTINGS);
}

function webStamp() {
  return stampOf(['apps/web/src'], WEB_SETTINGS);
}

/** A hash over path, size and time of change of everything that a build reads. */
function stampOf(folders, files) {
  const hash = createHash('sha256');
  const add = (path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path.slice(root.length)}\0${size}\0${mtimeMs}\n`);
  };
  const walk = (folder) => {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (!/\.(spec|e2e-spec)\.ts$/.test(entry.name)) add(path);
    }
  };
  for (const folder of folders) walk(join(root, folder));
  for (const file of files) add(join(root, file));
  hash.update(readFileSync(join(root, 'node_modules/.jiebang-lock')));
  return hash.digest('hex');
}

/** One install or build at a time in a checkout: `npm start` and `npm test` may be begun together on a fresh clone. */
async function alone(work) {
  const lock = join(root, '.cache/prepare.lock');
  mkdirSync(dirname(lock), { recursive: true });
  let told = false;
  while (!claim(lock)) {
    if (!told)
      process.stdout.write('· 另一个进程正在安装或构建，等待中 · waiting for another install or build\n');
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  try {
    await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function claim(lock) {
  try {
    const file = openSync(lock, 'wx');
    writeFileSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
  } catch (error) {
    // Its owner is gone. (Between making and filling the file it reads as 0, our own group, which is alive.)
    if (error.code === 'ESRCH') rmSync(lock, { force: true });
  }
  return false;
}

function npmCommand(...args) {
  const npm = process.env.npm_execpath;
  return npm && /\.c?js$/.test(npm) ? [process.execPath, [npm, ...args]] : ['npm', args];
}

function run(command, args, env = process.env) {
  return new Promise((resolve) => {
    let said = '';
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.once('error', (error) => resolve({ code: -1, said: said + error.message }));
    child.once('close', (code) => resolve({ code, said }));
  });
}

function explainInstall(said) {
  const telling = said.split('\n').filter((line) => /^npm (error|ERR!)/.test(line));
  const detail = (telling[0] ?? said.trim().split('\n').at(-1) ?? '').replace(/^npm (error|ERR!)\s*/, '');
  if (/ENOSPC|no space left/i.test(said)) {
    return {
      zh: '磁盘已满，无法安装依赖。',
      en: 'The disk is full: packages could not be installed.',
      way: { zh: '请腾出约 1 GB 空间后重试。', en: 'Free about 1 GB and try again.' },
    };
  }
  if (/EACCES|EPERM|EROFS/.test(said)) {
    return {
      zh: `没有权限写入 ${root}。`,
      en: `No permission to write in ${root}.`,
      way: { zh: '请以该文件夹的所有者身份运行。', en: 'Run as the owner of that folder.' },
    };
  }
  return {
    zh: `npm ci 失败：${detail}`,
    en: `npm ci failed: ${detail}`,
    way: {
      zh: '请检查网络与 npm 源（npm config get registry），再运行 npm ci 查看详情。',
      en: 'Check the network and the registry (npm config get registry), then run npm ci to see more.',
    },
  };
}

function hashOf(content) {
  return createHash('sha256').update(content).digest('hex');
}

/** `node apps/launcher/prepare.mjs [build]`: installs, and builds when asked to, each only when needed. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  requireNode();
  await orGiveUp(ensureInstalled);
  if (process.argv[2] === 'build') await orGiveUp(ensureBuilt);
}
