import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/** The unified ideographs; the few characters outside stay as they are. */
const FIRST = 0x4e00;
const LAST = 0x9fff;

/** Traditional for one word, but at home in simplified texts too (乾坤, 慰藉, 宫商角徵羽): folding them would harm those. */
const ALSO_SIMPLIFIED = '乾菸薹拚捱摺吒徵夥榘袷麴醣';

let table: Uint16Array | undefined;

/**
 * From OpenCC's dictionary, character by character, 42 KB. Read when the first Chinese text comes (0.1 s), not at boot; the
 * library's own converter (10 MB) is not kept.
 */
function simplifiedCharacters(): Uint16Array {
  if (table) return table;
  const { Converter } = load('opencc-js/t2cn') as typeof import('opencc-js/t2cn');
  const all = Array.from({ length: LAST - FIRST + 1 }, (_, at) => String.fromCharCode(FIRST + at));
  // One character a line, so that no neighbours are taken for a phrase.
  const converted = Converter({ from: 't', to: 'cn' })(all.join('\n')).split('\n');
  table = Uint16Array.from(all, (character, at) => {
    const simple = converted[at];
    const isOther = simple?.length === 1 && !ALSO_SIMPLIFIED.includes(character);
    return (isOther ? simple : character).charCodeAt(0);
  });
  return table;
}

/**
 * Traditional characters as simplified ones. Each becomes exactly one UTF-16 unit, so that offsets hold. Words that differ
 * between regions (軟體, 软件) stay different.
 */
export function simplified(text: string): string {
  return text.replace(/[\u4e00-\u9fff]+/g, (run) => {
    const characters = simplifiedCharacters();
    const simple = (at: number): number => characters[run.charCodeAt(at) - FIRST] ?? 0;
    for (let at = 0; at < run.length; at += 1) {
      if (simple(at) === run.charCodeAt(at)) continue;
      return Array.from(run, (_, n) => String.fromCharCode(simple(n))).join('');
    }
    return run;
  });
}
