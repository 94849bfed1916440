/**
 * `npm run check:web-size`: what a first visit to the front page loads, as JavaScript and styles, gzipped. Fails above the
 * limit. Read from the build's manifest: the entry, the front page, its texts in one language, and all that they import.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const LIMIT = 250 * 1024;

const build = fileURLToPath(new URL('../../dist/apps/web', import.meta.url));
const manifest = JSON.parse(readFileSync(join(build, '.vite/manifest.json'), 'utf8'));

const FIRST_ROUTE = [
  'index.html',
  'src/areas/home/home.page.tsx',
  ...['common', 'shell', 'home'].map((area) => `src/app/i18n/zh-CN/${area}.json`),
  // Loaded behind the first paint, and counted nevertheless.
  '../../node_modules/antd/es/locale/zh_CN.js',
];

const files = new Set();
const seen = new Set();
const walk = (key) => {
  if (seen.has(key)) return;
  seen.add(key);
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} is not in the manifest: has it been moved?`);
  files.add(chunk.file);
  for (const style of chunk.css ?? []) files.add(style);
  for (const imported of chunk.imports ?? []) walk(imported);
};
FIRST_ROUTE.forEach(walk);

const sized = [...files]
  .map((file) => ({ file, bytes: gzipSync(readFileSync(join(build, file)), { level: 9 }).length }))
  .sort((a, b) => b.bytes - a.bytes);
const total = (ending) =>
  sized.filter(({ file }) => file.endsWith(ending)).reduce((sum, { bytes }) => sum + bytes, 0);
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} kB`;

for (const { file, bytes } of sized) console.log(`${kilobytes(bytes).padStart(10)}  ${file}`);
const scripts = total('.js');
console.log(
  `${kilobytes(scripts)} of JavaScript, ${kilobytes(total('.css'))} of styles; limit ${kilobytes(LIMIT)} of JavaScript`,
);
if (scripts > LIMIT) {
  console.error('首页脚本超过上限。/ The first route loads too much JavaScript.');
  process.exit(1);
}
