import { Global, Module } from '@nestjs/common';
import { AuditSealer } from './audit-sealer.js';
import { AuditTrail } from './audit-trail.js';

@Global()
@Module({ providers: [AuditTrail, AuditSealer], exports: [AuditTrail, AuditSealer] })
export class AuditModule {}
