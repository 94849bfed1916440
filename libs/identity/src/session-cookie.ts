import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Config } from '@jiebang/platform/config';
import { SecretTokens } from './secret-tokens.js';

export const SESSION_COOKIE = 'jiebang_session';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** The value of one cookie of a Cookie header, or null. */
export function tokenFromCookies(header: string | undefined, name: string): string | null {
  for (const part of header?.split(';') ?? []) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value) return value;
  }
  return null;
}

/** The session's cookie: not readable by scripts, and sent along by no other site's forms (SameSite=Lax). */
@Injectable()
export class SessionCookies {
  constructor(
    private readonly tokens: SecretTokens,
    private readonly config: Config,
  ) {}

  set(reply: FastifyReply | null, { token, expiresAt }: { token: string; expiresAt: Date }): void {
    reply?.setCookie(SESSION_COOKIE, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.config.session.secureCookie,
      expires: expiresAt,
    });
  }

  clear(reply: FastifyReply | null): void {
    reply?.clearCookie(SESSION_COOKIE, { path: '/' });
  }

  /** The token that a request carries, or null. */
  tokenOf(headers: Headers): string | null {
    const { cookie } = headers;
    return tokenFromCookies(typeof cookie === 'string' ? cookie : undefined, SESSION_COOKIE);
  }

  /** The hash under which the request's session is kept, or null. */
  hashOf(headers: Headers): string | null {
    const token = this.tokenOf(headers);
    return token ? this.tokens.hash(token) : null;
  }
}
