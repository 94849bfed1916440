import { challengeLists, challenges } from './challenges.js';
import type { DemoOptions } from './demo.types.js';
import { conflicts, evidence } from './evidence.js';
import { sharedResources } from './facilities.js';
import { formingTeams } from './forming-teams.js';
import { fundCall } from './fund-call.js';
import { needs } from './needs.js';
import { organisations } from './organisations.js';
import { people } from './people.js';
import type { DemoProgramme } from './programme.types.js';
import { proposals } from './proposals.js';
import { createRandom } from './random.js';
import { teams } from './teams.js';

/** The options under which the demo programme is pinned. A running system passes its own day. */
export const DEMO_OPTIONS: DemoOptions = { seed: 20_261_101, referenceDate: '2026-11-01' };

/**
 * The whole demo programme: facts of published calls, peopled by nobody real. Equal options give equal output; the seed
 * changes people, teams and works, the reference day moves every date.
 */
export function demoProgramme(options: DemoOptions = DEMO_OPTIONS): DemoProgramme {
  const random = createRandom(options.seed);
  const everybody = people(options, random.fork('people'));
  const topics = challenges(everybody);
  const call = fundCall(options);
  const crews = teams(everybody, topics, random.fork('teams'));
  return {
    options,
    organisations: organisations(),
    people: everybody,
    evidence: evidence(everybody, options, random.fork('evidence')),
    conflicts: conflicts(everybody, options, random.fork('conflicts')),
    ...sharedResources(everybody, random.fork('facilities')),
    lists: challengeLists(options),
    challenges: topics,
    needs: needs(everybody, options),
    call,
    teams: crews,
    formingTeams: formingTeams(everybody, crews, random.fork('forming teams')),
    proposals: proposals(crews, everybody, topics, call, random.fork('proposals')),
  };
}
