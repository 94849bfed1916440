import { Injectable } from '@nestjs/common';
import { AffinityStoppedError } from '../engine/engine.js';
import {
  EngineRunner,
  EngineStopped,
  type EngineAnswers,
  type EngineControl,
  type EngineRequest,
} from './engine-runner.js';
import { doEngineTask } from './engine-task.js';

/** Computes in the calling thread, which is blocked meanwhile and so learns of no progress: for tests and small programmes. */
@Injectable()
export class InlineEngineRunner extends EngineRunner {
  async run<Request extends EngineRequest>(
    request: Request,
    { signal }: EngineControl,
  ): Promise<EngineAnswers[Request['kind']]> {
    try {
      const shouldStop = () => signal.aborted;
      const answer = doEngineTask(request, { now: () => performance.now(), shouldStop });
      if (signal.aborted) throw new EngineStopped();
      return answer as EngineAnswers[Request['kind']];
    } catch (failure) {
      throw failure instanceof AffinityStoppedError ? new EngineStopped() : failure;
    }
  }
}
