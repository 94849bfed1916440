import { Module, type DynamicModule } from '@nestjs/common';
import { JiebangModule } from '@jiebang/composition';
import type { Clock } from '@jiebang/kernel';
import type { Config } from '@jiebang/platform/config';
import { GraphqlModule } from '@jiebang/platform/graphql';
import { HealthModule } from '@jiebang/platform/health';
import { MetricsModule } from '@jiebang/platform/metrics';
import { ExplorerController } from './explorer.controller.js';
import { WebFiles } from './web/web-files.js';
import { WebPageController } from './web/web-page.controller.js';

/** What an api process is made of. */
@Module({})
export class ApiModule {
  static forRoot(config: Config, clock?: Clock): DynamicModule {
    return {
      module: ApiModule,
      imports: [JiebangModule.forRoot(config, clock), MetricsModule, HealthModule, GraphqlModule.forRoot()],
      providers: [WebFiles],
      // The pages come last: they answer whatever nobody else does.
      controllers: [ExplorerController, WebPageController],
    };
  }
}
