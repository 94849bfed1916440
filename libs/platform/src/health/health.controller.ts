import { Controller, Get, Header, HttpCode, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AllowPublic } from '../authorisation/index.js';
import { Metrics } from '../metrics/index.js';
import { HealthChecks } from './health-checks.js';

/** For load balancers, supervisors and Prometheus. */
@Controller()
export class HealthController {
  constructor(
    private readonly checks: HealthChecks,
    private readonly metrics: Metrics,
  ) {}

  /** 200 while the process runs. */
  @AllowPublic()
  @Get('health/live')
  @HttpCode(200)
  live() {
    return { ok: true };
  }

  /** 200 when everything that it needs answers, else 503; each dependency by name. */
  @AllowPublic()
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const report = await this.checks.report();
    void reply.status(report.ok ? 200 : 503);
    return report;
  }

  @AllowPublic()
  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  prometheus() {
    return this.metrics.registry.metrics();
  }
}
