import { Global, Module } from '@nestjs/common';
import { RateLimiter } from './rate-limiter.js';
import { SweepRateWindows } from './sweep-rate-windows.js';

@Global()
@Module({ providers: [RateLimiter, SweepRateWindows], exports: [RateLimiter] })
export class RateLimitModule {}
