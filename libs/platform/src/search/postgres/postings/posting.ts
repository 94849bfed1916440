import { ByteWriter } from './byte-writer.js';

/*
 * Where one word stands, as bytes:
 *   count | document numbers, each as the distance to the one before | a mark for each document |
 *   for each document the number of bytes of its places, and the places, each as the distance to the one before.
 * Rows of begun words (see SegmentWriter) end after the marks.
 */

/** Low bits of a mark: the rank of the most telling attribute with the word, from 0. */
export const RANK_MASK = 31;
/** The word alone is a whole value of some attribute. */
export const WHOLE_VALUE = 32;

/** Bits of a place below its position. */
export const PLACE_BITS = 2;
export const VALUE_STARTS = 1;
export const VALUE_ENDS = 2;

/** The better rank of two marks, and whether either is a whole value. */
export function betterMark(a: number, b: number): number {
  return Math.min(a & RANK_MASK, b & RANK_MASK) | ((a | b) & WHOLE_VALUE);
}

/** The documents with one word, read from bytes; documents, marks and places are decoded as they are needed. */
export class Posting {
  readonly count: number;
  /** Rises. */
  readonly documents: Uint32Array;
  readonly marks: Uint8Array;
  private readonly placesAt: number;

  constructor(private readonly bytes: Uint8Array) {
    let at = 0;
    const next = (): number => {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++] ?? 0;
        value |= (byte & 127) << shift;
        if (byte < 128) return value;
      }
    };
    this.count = next();
    this.documents = new Uint32Array(this.count);
    let document = 0;
    for (let n = 0; n < this.count; n += 1) {
      document += next();
      this.documents[n] = document;
    }
    this.marks = bytes.subarray(at, at + this.count);
    this.placesAt = at + this.count;
  }

  get hasPlaces(): boolean {
    return this.placesAt < this.bytes.length;
  }

  /** The encoded places of the documents in their order: `told` learns where in `bytes` they stand. */
  eachPlaces(told: (n: number, bytes: Uint8Array, start: number, end: number) => void): void {
    const { bytes } = this;
    let at = this.placesAt;
    for (let n = 0; n < this.count; n += 1) {
      let length = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++] ?? 0;
        length |= (byte & 127) << shift;
        if (byte < 128) break;
      }
      told(n, bytes, at, at + length);
      at += length;
    }
  }
}

/** Decodes places: position and flags, in rising order of the positions. */
export function placesOf(bytes: Uint8Array, start: number, end: number): number[] {
  const places: number[] = [];
  let position = 0;
  for (let at = start; at < end;) {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    position += value >>> PLACE_BITS;
    places.push((position << PLACE_BITS) | (value & ((1 << PLACE_BITS) - 1)));
  }
  return places;
}

/** The reverse of `placesOf`. */
export function encodePlaces(places: readonly number[], out: ByteWriter): void {
  let position = 0;
  for (const place of places) {
    const here = place >>> PLACE_BITS;
    out.number(((here - position) << PLACE_BITS) | (place & ((1 << PLACE_BITS) - 1)));
    position = here;
  }
}

/** Gathers a word's documents in rising order and writes them down. One instance serves word after word. */
export class PostingWriter {
  private readonly distances = new ByteWriter(4096);
  private readonly marks = new ByteWriter(4096);
  private readonly places = new ByteWriter(4096);
  private readonly one = new ByteWriter(64);
  private count = 0;
  private last = 0;

  /** A document with its places (position and flags, rising). */
  add(document: number, mark: number, places: readonly number[]): void {
    this.one.clear();
    encodePlaces(places, this.one);
    this.addEncoded(document, mark, this.one.written(), 0, this.one.length);
  }

  /** A document whose places are encoded already. */
  addEncoded(document: number, mark: number, places: Uint8Array, start: number, end: number): void {
    this.addBare(document, mark);
    this.places.number(end - start);
    this.places.copy(places, start, end);
  }

  /** A document without places. */
  addBare(document: number, mark: number): void {
    this.distances.number(document - this.last);
    this.last = document;
    this.marks.byte(mark);
    this.count += 1;
  }

  /** Writes what was gathered to `out` and begins anew; false where there was nothing. */
  flush(out: ByteWriter): boolean {
    const { count } = this;
    if (count > 0) {
      out.number(count);
      out.copy(this.distances.written());
      out.copy(this.marks.written());
      out.copy(this.places.written());
    }
    this.distances.clear();
    this.marks.clear();
    this.places.clear();
    this.count = 0;
    this.last = 0;
    return count > 0;
  }
}
