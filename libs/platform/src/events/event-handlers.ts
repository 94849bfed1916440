import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { EventHandler } from './event-handler.js';
import { HANDLES_EVENT, type HandledEvents } from './event-handler.js';

interface Registered extends HandledEvents {
  readonly instance: EventHandler<object>;
}

/** All event handlers of this process, found by their marks. */
@Injectable()
export class EventHandlers {
  private found: Map<string, Registered> | null = null;

  constructor(private readonly discovery: DiscoveryService) {}

  /** Names of the handlers of an event. */
  handlersOf(eventName: string): readonly string[] {
    return [...this.all().values()].filter(({ events }) => events.includes(eventName)).map((h) => h.handler);
  }

  /** The handler with this name; throws when there is none (an older process wrote the delivery). */
  byName(handler: string): EventHandler<object> {
    const registered = this.all().get(handler);
    if (!registered) throw new Error(`no event handler "${handler}" in this process`);
    return registered.instance;
  }

  private all(): Map<string, Registered> {
    this.found ??= this.discover();
    return this.found;
  }

  private discover(): Map<string, Registered> {
    const found = new Map<string, Registered>();
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (!metatype || !instance) continue;
      const handled = Reflect.getMetadata(HANDLES_EVENT, metatype) as HandledEvents | undefined;
      if (!handled) continue;
      const earlier = found.get(handled.handler);
      if (earlier && earlier.instance !== instance)
        throw new Error(`two event handlers "${handled.handler}"`);
      found.set(handled.handler, { ...handled, instance: instance as EventHandler<object> });
    }
    return found;
  }
}
