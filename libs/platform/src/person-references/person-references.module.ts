import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { PersonMover } from './person-mover.js';
import { PersonReferenceRegistry } from './person-references.registry.js';

/** What points at people, and the one mechanism that makes it point at another. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [PersonReferenceRegistry, PersonMover],
  exports: [PersonReferenceRegistry, PersonMover],
})
export class PersonReferencesModule {}
