import type { FastifyReply } from 'fastify';

export const SESSION_COOKIE = 'jiebang_session';

/** The value of one cookie of a Cookie header, or null. */
export function tokenFromCookies(header: string | undefined, name: string): string | null {
  for (const part of header?.split(';') ?? []) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value) return value;
  }
  return null;
}

/** Sets the session's cookie: not readable by scripts, and sent along by no other site's forms (SameSite=Lax). */
export function setSessionCookie(
  reply: FastifyReply | null,
  token: string,
  expires: Date,
  secure: boolean,
): void {
  reply?.setCookie(SESSION_COOKIE, token, { path: '/', httpOnly: true, sameSite: 'lax', secure, expires });
}

export function clearSessionCookie(reply: FastifyReply | null): void {
  reply?.clearCookie(SESSION_COOKIE, { path: '/' });
}
