import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { UnreadableSheet } from '../cell-problem.js';
import type { SheetLimits } from '../sheet-limits.js';

const inflate = promisify(inflateRaw);

/** Signatures and lengths of PKWARE's APPNOTE.TXT, 4.3.7, 4.3.12 and 4.3.16. */
const LOCAL = { signature: 0x04034b50, length: 30 };
const CENTRAL = { signature: 0x02014b50, length: 46 };
const END = { signature: 0x06054b50, length: 22, longestComment: 0xffff };
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** In a field of 32 bits: "see the ZIP64 field". No part of a file that is small enough to be read needs one. */
const ELSEWHERE = 0xffffffff;
const ZIP64 = 1;

interface Part {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly offset: number;
}

const damaged = () => new UnreadableSheet('FILE_UNREADABLE');

/**
 * Makes sure that an .xlsx file unpacks to no more than is allowed, before anything builds a document from it, and returns
 * the names of its parts. What the directory says of sizes is not believed: every part is unpacked once, counted and thrown
 * away. Throws UNZIPS_TOO_LARGE, MACROS or FILE_UNREADABLE.
 */
export async function checkedParts(file: Buffer, limits: SheetLimits): Promise<readonly string[]> {
  const parts = directory(file, limits);
  if (parts.some(({ name }) => /vbaProject\.bin$/i.test(name))) throw new UnreadableSheet('MACROS');
  let total = 0;
  for (const part of parts) {
    total += await unpackedSize(file, part, limits.unzippedBytes - total);
    if (total > limits.unzippedBytes) throw new UnreadableSheet('UNZIPS_TOO_LARGE');
  }
  return parts.map(({ name }) => name);
}

function directory(file: Buffer, limits: SheetLimits): readonly Part[] {
  const end = endOfDirectory(file);
  const count = file.readUInt16LE(end + 10);
  if (count > limits.parts) throw new UnreadableSheet('UNZIPS_TOO_LARGE');
  const parts: Part[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL.length > end || file.readUInt32LE(at) !== CENTRAL.signature) throw damaged();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      file.readUInt16LE(at + offset),
    ) as [number, number, number];
    const next = at + CENTRAL.length + nameLength + extraLength + commentLength;
    if (next > end || file.readUInt16LE(at + 8) & ENCRYPTED) throw damaged();
    const name = file.toString('utf8', at + CENTRAL.length, at + CENTRAL.length + nameLength);
    const extra = file.subarray(
      at + CENTRAL.length + nameLength,
      at + CENTRAL.length + nameLength + extraLength,
    );
    parts.push({ name, method: file.readUInt16LE(at + 10), ...placeOf(file, at, extra) });
    at = next;
  }
  return parts;
}

/** Packed size and place of a part; from the ZIP64 field where the writer put them there. */
function placeOf(file: Buffer, at: number, extra: Buffer): Pick<Part, 'packedSize' | 'offset'> {
  const unpackedSize = file.readUInt32LE(at + 24);
  const packedSize = file.readUInt32LE(at + 20);
  const offset = file.readUInt32LE(at + 42);
  if (packedSize !== ELSEWHERE && offset !== ELSEWHERE) return { packedSize, offset };
  const wide = wideNumbers(extra);
  if (unpackedSize === ELSEWHERE) wide.shift();
  const take = (narrow: number) => (narrow === ELSEWHERE ? (wide.shift() ?? ELSEWHERE) : narrow);
  return { packedSize: take(packedSize), offset: take(offset) };
}

function wideNumbers(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length;) {
    const size = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === ZIP64) {
      const field = extra.subarray(at + 4, at + 4 + size);
      return Array.from({ length: Math.floor(field.length / 8) }, (_, index) =>
        Number(field.readBigUInt64LE(index * 8)),
      );
    }
    at += 4 + size;
  }
  return [];
}

function endOfDirectory(file: Buffer): number {
  const earliest = Math.max(0, file.length - END.length - END.longestComment);
  for (let at = file.length - END.length; at >= earliest; at -= 1) {
    if (file.readUInt32LE(at) === END.signature) return at;
  }
  throw damaged();
}

async function unpackedSize(file: Buffer, part: Part, most: number): Promise<number> {
  const { offset, method, packedSize } = part;
  if (offset + LOCAL.length > file.length || file.readUInt32LE(offset) !== LOCAL.signature) throw damaged();
  const start = offset + LOCAL.length + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const packed = file.subarray(start, start + packedSize);
  if (packed.length !== packedSize) throw damaged();
  if (method === STORED) return packedSize;
  if (method !== DEFLATED) throw damaged();
  try {
    return (await inflate(packed, { maxOutputLength: Math.max(1, most) })).length;
  } catch (failure) {
    const tooLarge = (failure as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    throw tooLarge ? new UnreadableSheet('UNZIPS_TOO_LARGE') : damaged();
  }
}
