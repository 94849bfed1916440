import type { DomainError, ErrorKind, Locale } from '@jiebang/kernel';

const STATUS: Partial<Record<ErrorKind, number>> = { 'not-found': 404, unavailable: 503, forbidden: 403 };

/** HTTP status of a refusal on the way to the campus and back. */
export function statusOf({ kind }: DomainError): number {
  return STATUS[kind] ?? 400;
}

/** A small page in both languages, the reader's first. The texts are our own; nothing from the request is in it. */
export function campusProblemPage(problem: DomainError, reader: Locale): string {
  const locales: Locale[] = reader === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
  const paragraphs = locales.map(
    (locale) => `<p lang="${locale}">${problem.say(locale)} ${problem.hint(locale) ?? ''}</p>`,
  );
  return `<!doctype html><html lang="${reader}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>揭榜 Jiebang</title>
<style>body{font:16px/1.6 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem;color:#1c2733}</style>
<h1>未能登录 Not signed in</h1>
${paragraphs.join('\n')}
<p><code>${problem.code}</code></p>
<p><a href="/">返回首页 Back</a></p></html>`;
}
