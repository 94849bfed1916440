import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { EntryPoints } from './entry-points.js';

@Global()
@Module({ imports: [DiscoveryModule], providers: [EntryPoints], exports: [EntryPoints] })
export class AuthorisationModule {}
