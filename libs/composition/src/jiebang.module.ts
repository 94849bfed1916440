import { Module, type DynamicModule } from '@nestjs/common';
import type { Clock } from '@jiebang/kernel';
import { AuditModule } from '@jiebang/platform/audit';
import { ConfigModule, type Config } from '@jiebang/platform/config';
import { DatabaseModule } from '@jiebang/platform/database';
import { EventsModule } from '@jiebang/platform/events';
import { LoggingModule } from '@jiebang/platform/logging';
import { PersonReferencesModule } from '@jiebang/platform/person-references';
import { QueueModule } from '@jiebang/platform/queue';
import { RateLimitModule } from '@jiebang/platform/rate-limit';
import { SignalsModule } from '@jiebang/platform/signals';
import { StorageModule } from '@jiebang/platform/storage';
import { CONTEXTS, PERSISTENCES } from './contexts.js';

/** The platform's parts and all contexts: what every process has, whatever it does with them. */
@Module({})
export class JiebangModule {
  static forRoot(config: Config, clock?: Clock): DynamicModule {
    return {
      module: JiebangModule,
      imports: [
        ConfigModule.forRoot(config, clock),
        LoggingModule,
        DatabaseModule.forRoot(PERSISTENCES),
        SignalsModule,
        QueueModule,
        EventsModule,
        AuditModule,
        RateLimitModule,
        StorageModule,
        PersonReferencesModule,
        ...CONTEXTS,
      ],
    };
  }
}
