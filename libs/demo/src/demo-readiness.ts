import { Inject, Injectable, Optional, type OnModuleInit } from '@nestjs/common';
import { Config } from '@jiebang/platform/config';
import { HealthChecks } from '@jiebang/platform/health';
import { DemoSteps } from './load/demo-steps.js';

/** Where the demo programme was asked for, being ready means that it is loaded and its main job done. */
@Injectable()
export class DemoReadiness implements OnModuleInit {
  private complete = false;

  constructor(
    private readonly steps: DemoSteps,
    private readonly config: Config,
    // Only processes that speak HTTP report their health.
    @Optional() @Inject(HealthChecks) private readonly checks: HealthChecks | null,
  ) {}

  onModuleInit(): void {
    if (!this.config.demo) return;
    this.checks?.add('demo', async () => {
      this.complete ||= await this.steps.isComplete();
      return { ok: this.complete, detail: this.complete ? 'loaded' : 'loading' };
    });
  }
}
