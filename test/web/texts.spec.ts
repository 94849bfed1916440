import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = join(__dirname, '../../apps/web/src');
const TEXTS = join(SOURCES, 'app/i18n');
const AREAS = readdirSync(join(TEXTS, 'zh-CN')).map((file) => file.replace(/\.json$/, ''));

type Texts = Readonly<Record<string, string>>;

const textsOf = (language: string, area: string): Texts =>
  JSON.parse(readFileSync(join(TEXTS, language, `${area}.json`), 'utf8')) as Texts;

/** English has a form of its own for one; both stand for the one key that the code names. */
const keysOf = (texts: Texts) =>
  [...new Set(Object.keys(texts).map((key) => key.replace(/_(one|other)$/, '')))].sort();

const placesOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'gql' || entry.name === 'i18n' ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.spec\.ts$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

describe('texts of the web application', () => {
  it.each(AREAS)('%s: both languages say the same things, about the same particulars', (area) => {
    const [zh, en] = [textsOf('zh-CN', area), textsOf('en', area)];
    expect(keysOf(en)).toEqual(keysOf(zh));
    for (const [key, text] of Object.entries(zh))
      expect([key, placesOf(en[key] ?? '')]).toEqual([key, placesOf(text)]);
  });

  it.each(AREAS)('%s: no text is blank', (area) => {
    const blank = ['zh-CN', 'en'].flatMap((language) =>
      Object.entries(textsOf(language, area)).filter(([, text]) => text === ''),
    );
    expect(blank).toEqual([]);
  });

  // The compiler refuses keys that do not exist (app/i18n/i18next.d.ts); this finds those that nobody uses any more.
  it.each(AREAS)('%s: every text is used', (area) => {
    const code = sources(SOURCES).join('\n');
    const exact = new Set([...code.matchAll(/['"`](?:[a-z]+:)?([\w.-]+)['"`]/g)].map(([, key]) => key));
    const composed = [...code.matchAll(/`(?:[a-z]+:)?([\w.-]*)\$\{[^}]*\}([\w.-]*)`/g)].map(
      ([, before = '', after = '']) => ({ before, after }),
    );
    const isUsed = (key: string) =>
      exact.has(key) ||
      composed.some(
        ({ before, after }) => before.includes('.') && key.startsWith(before) && key.endsWith(after),
      );
    expect(keysOf(textsOf('zh-CN', area)).filter((key) => !isUsed(key))).toEqual([]);
  });
});
