import fastifyStatic from '@fastify/static';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { findWebBuild, type WebBuild } from './web-build.js';

/** Serves the hashed files of the web application. Their names change with their content, so they are kept for good. */
@Injectable()
export class WebFiles implements OnModuleInit {
  readonly build: WebBuild | null = findWebBuild();

  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    if (!this.build) return;
    const http = this.host.httpAdapter.getInstance<FastifyInstance>();
    // Not awaited: that would have Fastify finish its start before Nest has set its error handler.
    void http.register(fastifyStatic, {
      root: this.build.assets,
      prefix: '/assets/',
      index: false,
      decorateReply: false,
      preCompressed: true,
      immutable: true,
      maxAge: '365d',
    });
  }
}
