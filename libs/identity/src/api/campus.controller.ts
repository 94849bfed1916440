import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock, DomainError, localeFrom, visitor } from '@jiebang/kernel';
import { AllowPublic } from '@jiebang/platform/authorisation';
import { Config } from '@jiebang/platform/config';
import { CampusClient } from '../campus/campus-client.js';
import { openAttempt, safeReturnTo, sealAttempt } from '../campus/sign-in-attempt.js';
import { SignInByCampus } from '../campus/sign-in-by-campus.js';
import { identityErrors } from '../domain/identity.errors.js';
import { SessionCookies, tokenFromCookies } from '../session-cookie.js';
import { campusProblemPage, statusOf } from './campus-problem.page.js';

const ATTEMPT_COOKIE = 'jiebang_campus';
const PATH = '/auth/oidc';

/** The way to the campus and back. Both are GETs by protocol; only the second decides, and only for the same browser. */
@Controller('auth/oidc')
export class CampusController {
  constructor(
    private readonly campus: CampusClient,
    private readonly signIn: SignInByCampus,
    private readonly cookies: SessionCookies,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @AllowPublic()
  @Get('start')
  start(@Query('returnTo') returnTo: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.answer(request, reply, async () => {
      const page = safeReturnTo(typeof returnTo === 'string' ? returnTo : undefined);
      const { attempt, url } = await this.campus.begin(page, this.clock.now());
      const { secret, secureCookie } = this.config.session;
      // Lax, not Strict: the campus's redirect back must bring it along.
      reply.setCookie(ATTEMPT_COOKIE, sealAttempt(attempt, secret), {
        path: PATH,
        httpOnly: true,
        sameSite: 'lax',
        secure: secureCookie,
      });
      return url.href;
    });
  }

  @AllowPublic()
  @Get('callback')
  callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.answer(request, reply, async () => {
      const { headers, url } = request;
      const sealed = tokenFromCookies(headers.cookie, ATTEMPT_COOKIE);
      const attempt = openAttempt(sealed, this.config.session.secret, this.clock.now());
      reply.clearCookie(ATTEMPT_COOKIE, { path: PATH });
      if (!attempt) throw identityErrors.CAMPUS_ATTEMPT_INVALID();
      const query = url.includes('?') ? url.slice(url.indexOf('?')) : '';
      const identity = await this.campus.identify(query, attempt);
      const viewer = visitor(localeFrom(headers['accept-language']), String(request.id));
      const browser = { device: headers['user-agent'] ?? '', earlierToken: this.cookies.tokenOf(headers) };
      this.cookies.set(reply, await this.signIn.run(viewer, identity, browser));
      return attempt.returnTo;
    });
  }

  /** Sends the browser on, or shows people what went wrong: nobody's program is calling here. */
  private async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    work: () => Promise<string>,
  ): Promise<void> {
    try {
      const target = await work();
      await reply.header('cache-control', 'no-store').redirect(target, 303);
    } catch (failure) {
      if (!(failure instanceof DomainError)) throw failure;
      await reply
        .status(statusOf(failure))
        .header('content-type', 'text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(campusProblemPage(failure, localeFrom(request.headers['accept-language'])));
    }
  }
}
