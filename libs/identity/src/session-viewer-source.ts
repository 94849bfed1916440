import { Injectable } from '@nestjs/common';
import { Clock, localeFrom, visitor, type Viewer } from '@jiebang/kernel';
import { ViewerSource, type Credentials } from '@jiebang/platform/authorisation';
import { Config } from '@jiebang/platform/config';
import { SecretTokens } from './secret-tokens.js';
import { SESSION_COOKIE, tokenFromCookies } from './session-cookie.js';
import { SessionRepository } from './session.repository.js';

/** Recognises people by their session cookie. */
@Injectable()
export class SessionViewerSource extends ViewerSource {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly tokens: SecretTokens,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {
    super();
  }

  async viewerOf({ cookie, acceptLanguage, requestId }: Credentials): Promise<Viewer> {
    const locale = localeFrom(acceptLanguage);
    const token = tokenFromCookies(cookie, SESSION_COOKIE);
    if (!token) return visitor(locale, requestId);
    const now = this.clock.now();
    const idleSince = new Date(now.getTime() - this.config.session.idleMs);
    const bearer = await this.sessions.bearerOf(this.tokens.hash(token), now, idleSince);
    if (!bearer) return visitor(locale, requestId);
    return { kind: 'person', ...bearer, scopes: null, locale, requestId };
  }
}
