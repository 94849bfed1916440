import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { HandlesEvent, type EventHandler } from '@jiebang/platform/events';
import { mentorSeatOpened } from '../matching.events.js';
import { RefillMentorSeat } from '../refill-mentor-seat.js';

@Injectable()
@HandlesEvent('refill-mentor-seat', mentorSeatOpened)
export class RefillOpenedSeat implements EventHandler<{ seatId: Id; groupId: Id }> {
  constructor(private readonly refill: RefillMentorSeat) {}

  handle({ seatId, groupId }: { seatId: Id; groupId: Id }): Promise<void> {
    return this.refill.run(groupId, seatId);
  }
}
