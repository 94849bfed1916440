import { isUtf8 } from 'node:buffer';
import { UnreadableSheet } from '../cell-problem.js';

/**
 * The text of a CSV file. UTF-16 by its mark, UTF-8 with a mark or without, and what is not UTF-8 as GB18030, in which
 * Excel on a Chinese Windows writes (GBK and GB2312 are parts of it). Throws UNKNOWN_ENCODING.
 */
export function decodeText(file: Buffer): string {
  const encoding =
    file[0] === 0xff && file[1] === 0xfe
      ? 'utf-16le'
      : file[0] === 0xfe && file[1] === 0xff
        ? 'utf-16be'
        : isUtf8(file)
          ? 'utf-8'
          : 'gb18030';
  try {
    // A decoder takes the mark away by itself.
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch {
    throw new UnreadableSheet('UNKNOWN_ENCODING');
  }
}
