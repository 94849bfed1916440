import { randomBytes } from 'node:crypto';
import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowPublic } from '@jiebang/platform/authorisation';
import { Config } from '@jiebang/platform/config';
import { pagePolicy } from './page-policy.js';
import { NONCE } from './web-build.js';
import { WebFiles } from './web-files.js';

/** Addresses that programs ask; a page there would hide their "there is nothing here". */
const NO_PAGES = /^\/(graphql|health|metrics|explorer|assets|auth|files|imports|exports)(\/|\?|$)/;

/**
 * The one page of the web application, at every address that people can go to; what stands there the application itself
 * decides. Each answer has its own nonce.
 */
@Controller()
export class WebPageController {
  constructor(
    private readonly files: WebFiles,
    private readonly config: Config,
  ) {}

  @AllowPublic()
  @Get(['/', '*'])
  page(@Req() { headers, url }: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    const wantsPage = url === '/' || headers.accept?.includes('text/html');
    if (!this.files.build || !wantsPage || NO_PAGES.test(url)) throw new NotFoundException();
    const nonce = randomBytes(16).toString('base64');
    void reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('content-security-policy', pagePolicy(nonce, this.config.session.secureCookie));
    return this.files.build.page().replaceAll(NONCE, nonce);
  }
}
