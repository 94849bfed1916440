/**
 * `npm run screenshots [-- --url http://localhost:3000]`: every page in both languages and at two widths, as PNG files in
 * docs/screenshots/. Without a running system it starts one of its own, with the demo programme, and stops it.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, requireNode, root } from '../../apps/launcher/prepare.mjs';
import { orGiveUp } from '../../apps/launcher/terminal.mjs';

requireNode();
await orGiveUp(ensureInstalled);
await orGiveUp(ensureBuilt);
const { launchChromium } = await import('../support/chromium.mjs');

const FOLDER = join(root, 'docs/screenshots');
const PASSWORD = 'jiebang-demo-2026';
const WIDTHS = { wide: { width: 1280, height: 860 }, narrow: { width: 390, height: 844 } };
const LANGUAGES = { 'zh-CN': 'zh', en: 'en' };

/** Name, address, who looks, and in which colours. `challenge` is the first of the list. */
const PAGES = [
  { name: 'front', path: '/' },
  { name: 'front-dark', path: '/', dark: true },
  { name: 'challenges', path: '/challenges?state=open' },
  { name: 'search', path: { zh: '/challenges?q=康复', en: '/challenges?q=rehabilitation' } },
  { name: 'challenge', path: 'challenge' },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'settings', path: '/settings', who: 'p0030' },
  { name: 'team-board', path: '/teams?show=all', who: 'p0269' },
  { name: 'mentoring', path: '/mentoring', who: 'p0030' },
  { name: 'accounts', path: '/office/accounts', who: 'p0005' },
  { name: 'organisations', path: '/office/organisations', who: 'p0001' },
  { name: 'imports', path: '/office/imports', who: 'p0001' },
  { name: 'jobs', path: '/office/jobs', who: 'p0005' },
  { name: 'audit', path: '/office/audit', who: 'p0004' },
  { name: 'desk-clinician', path: '/desk', who: 'p0030' },
  { name: 'desk-student', path: '/desk', who: 'p0269' },
  { name: 'desk-office', path: '/desk', who: 'p0001' },
  { name: 'office', path: '/office', who: 'p0001' },
  { name: 'office-lists', path: '/office/lists', who: 'p0001' },
  { name: 'office-programmes', path: '/office/programmes', who: 'p0001' },
  { name: 'needs', path: '/needs', who: 'p0030' },
  { name: 'need-form', path: '/needs/new', who: 'p0030' },
  { name: 'need', path: needInState('info_requested'), who: 'p0030' },
  {
    name: 'need-check',
    path: async (ask) => `${await needInState('draft')(ask)}/edit?step=check`,
    who: 'p0030',
  },
  { name: 'screening', path: '/screening', who: 'p0001' },
  { name: 'calls', path: '/calls' },
  { name: 'call', path: firstCall },
  { name: 'call-office', path: firstCall, who: 'p0001' },
  {
    name: 'call-proposals',
    path: async (ask) => `${await firstCall(ask)}/proposals?sort=total`,
    who: 'p0001',
  },
  { name: 'proposal', path: draftProposal, who: 'p0280' },
  { name: 'proposal-read', path: submittedProposal, who: 'p0001' },
  { name: 'matching', path: '/matching', who: 'p0001' },
  { name: 'match-run', path: (ask) => lastRun(ask), who: 'p0001' },
  { name: 'match-network', path: async (ask) => `${await lastRun(ask)}?view=network`, who: 'p0001' },
  { name: 'match-fairness', path: async (ask) => `${await lastRun(ask)}?view=fairness`, who: 'p0001' },
  { name: 'people', path: '/people', who: 'p0030' },
  { name: 'labs', path: '/labs' },
  { name: 'profile', path: '/profile', who: 'p0030' },
  { name: 'profile-time', path: '/profile/time', who: 'p0030' },
  { name: 'profile-matching', path: '/profile/matching', who: 'p0030' },
  { name: 'for-me', path: '/for-me', who: 'p0030' },
  { name: 'notices', path: '/notices', who: 'p0269' },
  { name: 'search-all', path: { zh: '/search?q=影像', en: '/search?q=imaging' } },
  { name: 'privacy', path: '/privacy', who: 'p0030' },
  { name: 'help', path: '/help?topic=matching' },
];

const given = process.argv.indexOf('--url');
const system = given > 0 ? { url: process.argv[given + 1], stop: async () => undefined } : await ownSystem();
try {
  await photograph(system.url);
} finally {
  await system.stop();
}

async function photograph(url) {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launchChromium();
  try {
    const challenge = await firstChallenge(url);
    // One sign-in each: the platform counts them.
    const sessions = {};
    for (const [language, short] of Object.entries(LANGUAGES)) {
      for (const [width, viewport] of Object.entries(WIDTHS)) {
        for (const { name, path, who, dark } of PAGES) {
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
          await page.goto(path === 'challenge' ? challenge : await addressOf(path, short, context));
          await page.waitForLoadState('networkidle');
          await page.evaluate(() => document.fonts.ready);
          await page.screenshot({ path: join(FOLDER, `${name}.${short}.${width}.png`) });
          await context.close();
        }
      }
      console.log(`${language}: ${PAGES.length * 2}`);
    }
  } finally {
    await browser.close();
  }
}

/** An address, one for each language, or a function that finds it as whoever looks: `(ask) => '/calls/…'`. */
function addressOf(path, short, context) {
  if (typeof path !== 'function') return path[short] ?? path;
  const request = async (at, data) => (await context.request.post(at, { data })).json();
  return path((query, variables) => ask(request, query, variables));
}

async function lastRun(asked) {
  const { programmes } = await asked('{ programmes(first: 1) { nodes { id } } }');
  const { matchRuns } = await asked(
    'query ($id: ID!) { matchRuns(programmeId: $id, first: 1) { nodes { id } } }',
    {
      id: programmes.nodes[0].id,
    },
  );
  return `/matching/${matchRuns.nodes[0].id}`;
}

/** The viewer's own newest need in a state. */
function needInState(state) {
  return async (asked) => {
    const { myNeeds } = await asked(
      'query ($states: [NeedState!]) { myNeeds(states: $states, first: 1) { nodes { id } } }',
      { states: [state] },
    );
    return `/needs/${myNeeds.nodes[0].id}`;
  };
}

async function firstCall(asked) {
  const { calls } = await asked('{ calls(states: [open], first: 1) { nodes { id } } }');
  return `/calls/${calls.nodes[0].id}`;
}

/** A proposal that the viewer's team is writing. */
async function draftProposal(asked) {
  const { myProposals } = await asked('{ myProposals { id state } }');
  return `/proposals/${(myProposals.find(({ state }) => state === 'draft') ?? myProposals[0]).id}`;
}

async function submittedProposal(asked) {
  const callId = (await firstCall(asked)).split('/').at(-1);
  const query =
    'query ($callId: ID!) { proposals(callId: $callId, states: [submitted], first: 1) { nodes { id } } }';
  const { proposals } = await asked(query, { callId });
  return `/proposals/${proposals.nodes[0].id}`;
}

async function ask(request, query, variables) {
  const answer = await request('/graphql', { query, variables });
  if (!answer.data) throw new Error(JSON.stringify(answer));
  return answer.data;
}

async function firstChallenge(url) {
  const request = async (path, body) => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  // One with measured targets shows the page whole.
  const { challenges } = await ask(
    request,
    '{ challenges(filter: { state: open }, sort: BUDGET, first: 50) { nodes { id targets { name } } } }',
  );
  const [most] = challenges.nodes.sort((a, b) => b.targets.length - a.targets.length);
  return `/challenges/${most.id}`;
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
