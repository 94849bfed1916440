import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, 'contract');
const DOCUMENT = join(__dirname, '../../../../docs/search.md');
const PARTS = ['words', 'filters', 'answers', 'writing'];

/** `describe` and `it` names of a part of the contract, in their order. */
function namesOf(part: string): readonly { readonly group: string; readonly name: string }[] {
  const text = readFileSync(join(FOLDER, `${part}.contract.ts`), 'utf8');
  const found: { group: string; name: string }[] = [];
  let group = part;
  for (const match of text.matchAll(/\b(describe|it)(?:\.each\([^]*?\))?\(\s*(['"`])(.*?)\2/g)) {
    if (match[1] === 'describe') group = match[3] ?? '';
    else found.push({ group, name: match[3] ?? '' });
  }
  return found;
}

function table(): string {
  const rows = PARTS.flatMap(namesOf).map(
    ({ group, name }) =>
      `| ${group}: ${name.replaceAll('|', '\\|')} | yes | requests only | with \`MEILI_URL\` |`,
  );
  return [
    '| the engine … | PostgreSQL | Meilisearch, stub | Meilisearch, server |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

describe('docs/search.md', () => {
  it('lists what the contract proves of which engine (UPDATE_DOCS=1 writes it)', () => {
    const document = readFileSync(DOCUMENT, 'utf8');
    const [, before = '', after = ''] =
      /^([^]*<!-- contract -->)[^]*?(<!-- \/contract -->[^]*)$/.exec(document) ?? [];
    const written = `${before}\n\n${table()}\n\n${after}`;
    if (process.env['UPDATE_DOCS']) writeFileSync(DOCUMENT, written);
    else expect(squeezed(document)).toBe(squeezed(written));
    expect(PARTS.flatMap(namesOf).length).toBeGreaterThan(25);
  });
});

/** Without the padding that a formatter puts into tables. */
function squeezed(text: string): string {
  return text.replace(/ +\|/g, ' |').replace(/\| -+/g, '| ---');
}
