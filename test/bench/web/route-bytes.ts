import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUILD = 'dist/apps/web';

interface Chunk {
  readonly file: string;
  readonly src?: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly isDynamicEntry?: boolean;
}

/** What a first visit to one page loads, gzipped, in bytes. */
export interface RouteBytes {
  readonly page: string;
  readonly scripts: number;
  readonly styles: number;
}

/** Of every page of the build: the entry, the page, and all that they import; the texts of the frame count with the entry. */
export function bytesByRoute(): readonly RouteBytes[] {
  const manifest = JSON.parse(readFileSync(join(BUILD, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >;
  const pages = Object.keys(manifest).filter((key) => key.endsWith('.page.tsx'));
  const frame = ['index.html', ...['common', 'shell'].map((name) => `src/app/i18n/zh-CN/${name}.json`)];
  return pages
    .map((page) => {
      const files = filesOf(manifest, [...frame, page]);
      const sum = (ending: string) =>
        [...files].filter((file) => file.endsWith(ending)).reduce((total, file) => total + gzipped(file), 0);
      return { page: nameOf(page), scripts: sum('.js'), styles: sum('.css') };
    })
    .sort((one, other) => one.page.localeCompare(other.page));
}

const nameOf = (page: string) => page.replace(/^src\/areas\//, '').replace(/\.page\.tsx$/, '');

function filesOf(manifest: Readonly<Record<string, Chunk>>, keys: readonly string[]): ReadonlySet<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const walk = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    files.add(chunk.file);
    for (const style of chunk.css ?? []) files.add(style);
    chunk.imports?.forEach(walk);
  };
  keys.forEach(walk);
  return files;
}

const sizes = new Map<string, number>();

function gzipped(file: string): number {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const size = gzipSync(readFileSync(join(BUILD, file)), { level: 9 }).length;
  sizes.set(file, size);
  return size;
}
