import { Injectable } from '@nestjs/common';
import { Database } from '@jiebang/platform/database';

/** The last step: the main job is done. */
export const LAST_STEP = 'main-job';

/** Remembers which steps of the loading are done, and what they made. */
@Injectable()
export class DemoSteps {
  constructor(private readonly database: Database) {}

  /** The outcome of `work`, or of the earlier time that it was done. The work and the note of it are one transaction. */
  async once<Outcome extends object>(name: string, work: () => Promise<Outcome>): Promise<Outcome> {
    return this.database.transaction(async () => {
      await this.database.lock('demo-steps');
      const earlier = await this.outcome<Outcome>(name);
      if (earlier) return earlier;
      const outcome = await work();
      await this.note(name, outcome);
      return outcome;
    });
  }

  /** Notes a step that could not be one transaction; the second note of it changes nothing. */
  async note(name: string, outcome: object): Promise<void> {
    await this.database.rows('INSERT INTO demo_step (name, outcome) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      name,
      JSON.stringify(outcome),
    ]);
  }

  async outcome<Outcome extends object>(name: string): Promise<Outcome | null> {
    const row = await this.database.row<{ outcome: Outcome }>(
      'SELECT outcome FROM demo_step WHERE name = $1',
      [name],
    );
    return row?.outcome ?? null;
  }

  /** True when the programme is loaded and its main job is done. */
  async isComplete(): Promise<boolean> {
    return (await this.outcome(LAST_STEP)) !== null;
  }
}
