import { Injectable } from '@nestjs/common';
import { affiliationsChanged, personChanged } from '@jiebang/identity';
import type { Id } from '@jiebang/kernel';
import { profileChanged } from '@jiebang/people';
import { HandlesEvent, type EventHandler } from '@jiebang/platform/events';
import { FindDuplicates } from './find-duplicates.js';

/** A record that changed is compared anew, so that the desk is right without a scan. */
@Injectable()
@HandlesEvent('compare-changed-people', personChanged, profileChanged, affiliationsChanged)
export class CompareChangedPeople implements EventHandler<{ personId: Id }> {
  constructor(private readonly find: FindDuplicates) {}

  handle({ personId }: { personId: Id }): Promise<void> {
    return this.find.of(personId);
  }
}
