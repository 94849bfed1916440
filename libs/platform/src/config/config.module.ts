import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Clock, SystemClock } from '@jiebang/kernel';
import { Config } from './config.js';

/** Gives the validated configuration and the clock to everybody. */
@Global()
@Module({})
export class ConfigModule {
  static forRoot(config: Config, clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: ConfigModule,
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
      ],
      exports: [Config, Clock],
    };
  }
}
