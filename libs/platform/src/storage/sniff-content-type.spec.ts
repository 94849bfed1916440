import { once } from 'node:events';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { sniffContentType, sniffedStream } from './sniff-content-type.js';

const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('sniffContentType', () => {
  it('goes by the bytes', async () => {
    expect(await sniffContentType(pdf)).toBe('application/pdf');
    expect(await sniffContentType(png)).toBe('image/png');
    expect(await sniffContentType(Buffer.from('MZ\u0000\u0000executable'))).toBe('application/x-msdownload');
  });

  it('cannot tell plain text', async () => {
    expect(await sniffContentType(Buffer.from('姓名,单位\n'))).toBeNull();
    expect(await sniffContentType(Buffer.alloc(0))).toBeNull();
  });
});

describe('sniffedStream', () => {
  it('looks at the beginning of a stream and gives all of it back', async () => {
    const parts = [pdf.subarray(0, 3), pdf.subarray(3), Buffer.alloc(10_000, 1), Buffer.alloc(10_000, 2)];
    const { contentType, content } = await sniffedStream(Readable.from(parts));
    expect(contentType).toBe('application/pdf');
    expect((await buffer(content)).equals(Buffer.concat(parts))).toBe(true);
  });

  it('closes the source with what it gave back', async () => {
    const source = Readable.from([pdf, pdf]);
    const { content } = await sniffedStream(source);
    const closed = once(content, 'close');
    content.destroy();
    await closed;
    expect(source.destroyed).toBe(true);
  });

  it('passes on the failure of a stream', async () => {
    async function* failing(): AsyncIterable<Buffer> {
      yield await Promise.resolve(Buffer.alloc(5000));
      throw new Error('connection lost');
    }
    const { content } = await sniffedStream(Readable.from(failing()));
    await expect(buffer(content)).rejects.toThrow('connection lost');
  });
});
