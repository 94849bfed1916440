import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { licenceChanged } from '@jiebang/people';
import { HandlesEvent, type EventHandler, type EventMeta } from '@jiebang/platform/events';
import { TellPeople } from '../tell-people.js';

/** Whose mentor licence has moved hears of it: the gate to matching may have opened or closed. */
@Injectable()
@HandlesEvent('tell-of-a-changed-licence', licenceChanged)
export class TellOfLicences implements EventHandler<{ personId: Id }> {
  constructor(private readonly tell: TellPeople) {}

  async handle({ personId }: { personId: Id }, event: EventMeta): Promise<void> {
    await this.tell.run(event, {
      kind: 'licence.changed',
      personIds: [personId],
      params: {},
      path: '/profile',
    });
  }
}
