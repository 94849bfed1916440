import { Injectable } from '@nestjs/common';
import { affiliationsChanged, personChanged } from '@jiebang/identity';
import { Clock, type Id } from '@jiebang/kernel';
import { Events, HandlesEvent, type EventHandler } from '@jiebang/platform/events';
import { profileChanged } from './people.events.js';
import { ProfileRepository } from './profile.repository.js';

/** Posts and names are shown with the profile: a change of them is one of it. */
@Injectable()
@HandlesEvent('note-affiliations-in-profile', affiliationsChanged, personChanged)
export class NoteAffiliations implements EventHandler<{ personId: Id }> {
  constructor(
    private readonly profiles: ProfileRepository,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async handle({ personId }: { personId: Id }): Promise<void> {
    if (!(await this.profiles.forUpdate(personId))) return;
    await this.profiles.touch(personId, this.clock.now());
    await this.events.publish(profileChanged, { personId });
  }
}
