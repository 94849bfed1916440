import { Injectable } from '@nestjs/common';
import { Clock, localeFrom, visitor, type Viewer } from '@jiebang/kernel';
import { ViewerSource, type Credentials } from '@jiebang/platform/authorisation';
import { Config } from '@jiebang/platform/config';
import { ApiTokenRepository } from './api-token.repository.js';
import { bearerToken } from './domain/api-token.js';
import { SecretTokens } from './secret-tokens.js';
import { SESSION_COOKIE, tokenFromCookies } from './session-cookie.js';
import { SessionRepository } from './session.repository.js';

/** Recognises people by their session cookie, and programs by their access token. */
@Injectable()
export class RequestViewerSource extends ViewerSource {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly apiTokens: ApiTokenRepository,
    private readonly tokens: SecretTokens,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {
    super();
  }

  /** An Authorization header stands alone: with a bad token the cookie beside it counts for nothing. */
  async viewerOf({ cookie, authorization, acceptLanguage, requestId }: Credentials): Promise<Viewer> {
    const locale = localeFrom(acceptLanguage);
    const bearer =
      authorization === undefined ? await this.byCookie(cookie) : await this.byToken(authorization);
    return bearer ? { kind: 'person', ...bearer, locale, requestId } : visitor(locale, requestId);
  }

  private async byToken(authorization: string) {
    const token = bearerToken(authorization);
    return token ? this.apiTokens.bearerOf(this.tokens.hash(token), this.clock.now()) : null;
  }

  private async byCookie(cookie: string | undefined) {
    const token = tokenFromCookies(cookie, SESSION_COOKIE);
    if (!token) return null;
    const now = this.clock.now();
    const idleSince = new Date(now.getTime() - this.config.session.idleMs);
    const bearer = await this.sessions.bearerOf(this.tokens.hash(token), now, idleSince);
    return bearer ? { ...bearer, scopes: null } : null;
  }
}
