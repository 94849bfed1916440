import { Readable } from 'node:stream';

/** So many first bytes tell the type of nearly every format. */
export const SNIFF_BYTES = 4100;

/**
 * The media type by the bytes themselves ("application/pdf"), whatever the name or the browser says; null for what bears
 * no mark, such as plain text. Office documents are told from other ZIP files where their list of contents is among the
 * bytes given.
 */
export async function sniffContentType(head: Uint8Array): Promise<string | null> {
  const { fileTypeFromBuffer } = await import('file-type/core');
  return (await fileTypeFromBuffer(head))?.mime ?? null;
}

/** Sniffs the type of a stream. Read on from the stream that is given back: it bears all bytes. */
export async function sniffedStream(
  content: Readable,
): Promise<{ readonly contentType: string | null; readonly content: Readable }> {
  const source = content[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const head: Buffer[] = [];
  for (let size = 0; size < SNIFF_BYTES;) {
    const next = await source.next();
    if (next.done) break;
    head.push(next.value);
    size += next.value.length;
  }
  async function* whole(): AsyncIterable<Buffer> {
    yield* head;
    yield* { [Symbol.asyncIterator]: () => source };
  }
  const all = Readable.from(whole());
  // Whoever refuses the type destroys what was given back; the source must not stay open then.
  all.once('close', () => content.destroy());
  return { contentType: await sniffContentType(Buffer.concat(head)), content: all };
}
