/**
 * `npm run screenshots [-- --url http://localhost:3000] [--only NAME,NAME]`: every page in both languages and at two widths, as WebP files in
 * docs/screenshots/. Without a running system it starts one of its own, with the demo programme, and stops it.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, requireNode, root } from '../../apps/launcher/prepare.mjs';
import { orGiveUp } from '../../apps/launcher/terminal.mjs';
import { PAGES } from './screenshot-pages.mjs';

requireNode();
await orGiveUp(ensureInstalled);
await orGiveUp(ensureBuilt);
const { launchChromium } = await import('../support/chromium.mjs');

const FOLDER = join(root, 'docs/screenshots');
const PASSWORD = 'jiebang-demo-2026';
const WIDTHS = { wide: { width: 1280, height: 860 }, narrow: { width: 390, height: 844 } };
const LANGUAGES = { 'zh-CN': 'zh', en: 'en' };

const wanted = process.argv.indexOf('--only');
const only = wanted > 0 ? process.argv[wanted + 1].split(',') : null;
const pages = PAGES.filter(({ name }) => only === null || only.includes(name));
const given = process.argv.indexOf('--url');
const system = given > 0 ? { url: process.argv[given + 1], stop: async () => undefined } : await ownSystem();
try {
  await photograph(system.url);
} finally {
  await system.stop();
}

async function photograph(url) {
  if (only === null) rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launchChromium();
  try {
    const darkroom = await browser.newPage();
    // One sign-in each: the platform counts them.
    const sessions = {};
    for (const [language, short] of Object.entries(LANGUAGES)) {
      for (const [width, viewport] of Object.entries(WIDTHS)) {
        for (const { name, path, who, dark, whole } of pages) {
          const context = await browser.newContext({
            viewport,
            locale: language,
            baseURL: url,
            colorScheme: dark ? 'dark' : 'light',
            reducedMotion: 'reduce',
            isMobile: width === 'narrow',
            storageState: who && (sessions[who] ??= await signIn(browser, url, who)),
          });
          const page = await context.newPage();
          await page.goto(await addressOf(path, short, context));
          await page.waitForLoadState('networkidle');
          await page.evaluate(() => document.fonts.ready);
          const picture = await asWebp(darkroom, await page.screenshot({ fullPage: whole }));
          writeFileSync(join(FOLDER, `${name}.${short}.${width}.webp`), picture);
          await context.close();
        }
      }
      console.log(`${language}: ${pages.length * 2}`);
    }
  } finally {
    await browser.close();
  }
}

/** A third of the size of the PNG; the browser has the encoder. */
async function asWebp(page, png) {
  const encoded = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    canvas.getContext('2d').drawImage(picture, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.85 });
    return btoa(
      Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(''),
    );
  }, png.toString('base64'));
  return Buffer.from(encoded, 'base64');
}

function addressOf(path, short, context) {
  if (typeof path !== 'function') return path[short] ?? path;
  const request = async (at, data) => (await context.request.post(at, { data })).json();
  return path((query, variables) => ask(request, query, variables));
}

async function ask(request, query, variables) {
  const answer = await request('/graphql', { query, variables });
  if (!answer.data) throw new Error(JSON.stringify(answer));
  return answer.data;
}

async function signIn(browser, url, login) {
  const context = await browser.newContext({ baseURL: url });
  const request = async (path, data) => (await context.request.post(path, { data })).json();
  const { signIn: told } = await ask(
    request,
    'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
    { input: { login, password: PASSWORD } },
  );
  if (told.__typename !== 'Me') throw new Error(`${login} could not sign in`);
  const session = await context.storageState();
  await context.close();
  return session;
}

async function ownSystem() {
  const port = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), 'jiebang-screenshots-'));
  const child = spawn(process.execPath, [join(root, 'apps/launcher/start.mjs')], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, SIGN_INS_PER_ADDRESS: '10000' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGINT');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      process.stdout.write(chunk);
      if (String(chunk).includes('就绪 · ready')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`the system ended with code ${code} before it was ready`)));
  });
  return { url: `http://localhost:${port}`, stop };
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
