import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DeliverEvent } from './event-delivery.jobs.js';
import { EventHandlers } from './event-handlers.js';
import { Events } from './events.js';
import { OutboxDispatcher } from './outbox-dispatcher.js';
import { PruneEvents } from './prune-events.jobs.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [Events, EventHandlers, DeliverEvent, OutboxDispatcher, PruneEvents],
  exports: [Events, EventHandlers, OutboxDispatcher],
})
export class EventsModule {}
