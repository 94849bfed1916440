import fc from 'fast-check';
import { MARK_END, MARK_START, markedHtml } from './marking.js';

describe('markedHtml', () => {
  it('escapes everything but the marks, and joins those that touch', () => {
    const text = `${MARK_START}<b>${MARK_END}${MARK_START}x${MARK_END} & "y"`;
    expect(markedHtml(text)).toBe('<mark>&lt;b&gt;x</mark> &amp; &quot;y&quot;');
  });

  it('gives balanced marks and no other tag for any text', () => {
    const unit = fc.constantFrom(MARK_START, MARK_END, '<', '>', '&', 'a', '"', "'");
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const html = markedHtml(text);
        const bare = html.replace(/<mark>[^<]*<\/mark>/g, (marked) => marked.slice(6, -7));
        expect(bare).not.toMatch(/[<>"'\uE000\uE001]/);
      }),
    );
  });
});
