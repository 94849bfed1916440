import { ATTEMPT_MS, openAttempt, safeReturnTo, sealAttempt } from './sign-in-attempt.js';

const now = new Date('2026-03-01T08:00:00Z');
const secret = 'a secret for tests only, long enough';
const attempt = { state: 's', nonce: 'n', verifier: 'v', returnTo: '/榜单', startedAt: now.getTime() };
const later = (ms: number) => new Date(now.getTime() + ms);

describe('a sealed sign-in attempt', () => {
  it('opens with the same secret and within its time', () => {
    const sealed = sealAttempt(attempt, secret);
    expect(openAttempt(sealed, secret, later(ATTEMPT_MS - 1))).toEqual(attempt);
    expect(openAttempt(sealed, secret, later(ATTEMPT_MS))).toBeNull();
    expect(openAttempt(sealed, secret, later(-1))).toBeNull();
  });

  it('does not open otherwise', () => {
    const sealed = sealAttempt(attempt, secret);
    const [body = '', mark = ''] = sealed.split('.');
    const forged = Buffer.from(JSON.stringify({ ...attempt, returnTo: '/x' })).toString('base64url');
    for (const other of [null, '', '.', body, `${body}.`, `${forged}.${mark}`, `${sealed}x`, `x${sealed}`])
      expect(openAttempt(other, secret, now)).toBeNull();
    expect(openAttempt(sealed, `${secret}!`, now)).toBeNull();
  });
});

describe('safeReturnTo', () => {
  it.each(['/', '/lists/3?tab=mine#top', '/%E6%A6%9C'])('keeps %s', (page) => {
    expect(safeReturnTo(page)).toBe(page);
  });

  it.each([
    undefined,
    '',
    'https://evil.com',
    '//evil.com',
    '/\\evil.com',
    'javascript:alert(1)',
    '/a\nb',
    '/a b',
  ])('leads to the start page instead of %j', (page) => {
    expect(safeReturnTo(page)).toBe('/');
  });
});
