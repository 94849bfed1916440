import { randomUUID } from 'node:crypto';

/** A form with one file, as browsers send it: the body and its content type. */
export function multipartFile(
  name: string,
  content: Buffer,
  type = 'application/octet-stream',
): { readonly payload: Buffer; readonly headers: Record<string, string> } {
  const boundary = `----${randomUUID()}`;
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`;
  return {
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}
