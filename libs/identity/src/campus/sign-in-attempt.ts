import { createHmac, timingSafeEqual } from 'node:crypto';

/** What one browser must still know when the campus sends it back. */
export interface SignInAttempt {
  readonly state: string;
  readonly nonce: string;
  /** PKCE code verifier. */
  readonly verifier: string;
  /** Page of this site to go to afterwards. */
  readonly returnTo: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

/** Long enough for a forgotten password at the campus, short enough for a shared computer. */
export const ATTEMPT_MS = 10 * 60_000;

function signature(body: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`campus sign-in\n${body}`).digest();
}

/** The attempt as a signed cookie value. */
export function sealAttempt(attempt: SignInAttempt, secret: string): string {
  const body = Buffer.from(JSON.stringify(attempt), 'utf8').toString('base64url');
  return `${body}.${signature(body, secret).toString('base64url')}`;
}

/** The attempt in a cookie value; null when it was not sealed by us, or is too old. */
export function openAttempt(sealed: string | null, secret: string, now: Date): SignInAttempt | null {
  const [body = '', mark = ''] = sealed?.split('.', 2) ?? [];
  const given = Buffer.from(mark, 'base64url');
  const right = signature(body, secret);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const attempt = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as SignInAttempt;
  const age = now.getTime() - attempt.startedAt;
  return age >= 0 && age < ATTEMPT_MS ? attempt : null;
}

/** A page of this site to return to; the start page for anything that could lead elsewhere. */
export function safeReturnTo(wanted: string | undefined): string {
  // "//host" and "/\host" are other sites to a browser, and so is what control characters hide.
  return wanted !== undefined && /^\/(?![/\\])[\x21-\x7e]{0,500}$/.test(wanted) ? wanted : '/';
}
