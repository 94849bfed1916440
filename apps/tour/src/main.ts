import { Cast } from './cast.js';
import { Report, TourStopped } from './report.js';
import { answerInvitations } from './scenes/answer-invitations.js';
import { formTeam } from './scenes/form-team.js';
import { lookBack } from './scenes/look-back.js';
import { postNeed } from './scenes/post-need.js';
import { publishList } from './scenes/publish-list.js';
import { runMatch } from './scenes/run-match.js';
import { screenNeed } from './scenes/screen-need.js';
import { takeStock } from './scenes/take-stock.js';
import { findPublished, lookAround } from './scenes/visit.js';
import { writeProposal } from './scenes/write-proposal.js';
import { findOrStartSystem } from './system.js';
import type { Tour } from './tour.js';

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** The main job from a clinician's need to a team with mentors, as the people who do it. */
async function walk(tour: Tour): Promise<void> {
  const { cast } = tour;
  const visitor = cast.visitor();
  const [clinicianAccount] = await cast.accounts('clinician');
  const [engineerAccount] = await cast.accounts('engineer');
  const [officeAccount] = await cast.accounts('pmo');
  if (!clinicianAccount || !engineerAccount || !officeAccount) {
    throw new TourStopped('没有演示账号 · the demo accounts are missing');
  }
  const office = await cast.signIn('pmo', officeAccount.login);
  const clinician = await cast.signIn('clinician', clinicianAccount.login);
  const engineer = await cast.signIn('engineer', engineerAccount.login);

  await lookAround(tour, visitor);
  const programme = await takeStock(tour, office);
  const submitted = await postNeed(tour, clinician, engineer);
  const pooled = await screenNeed(tour, submitted, clinician, engineer, office);
  const challengeId = await publishList(tour, office, programme.id, pooled);
  await findPublished(tour, visitor, challengeId);
  const team = await formTeam(tour, programme, challengeId);
  const proposal = await writeProposal(tour, programme, team);
  const published = await runMatch(tour, programme, office, team);
  const group = await answerInvitations(tour, office, team, published);
  await lookBack(tour, programme, office, team, proposal, group);
}

/** Ctrl-C, or whoever else wants the tour to end. */
const stop = new AbortController();
const stopped = new Promise<'stopped'>((resolve) =>
  stop.signal.addEventListener('abort', () => resolve('stopped'), { once: true }),
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
const INTERRUPTED = 130;

async function main(): Promise<number> {
  const system = await findOrStartSystem(process.env, say, stop.signal);
  const report = new Report(say);
  const tag = Date.now().toString(36).toUpperCase();
  say(`\n导览 · tour ${tag} @ ${system.url}\n`);
  let finished = false;
  try {
    const walked = walk({ cast: new Cast(system.url), report, tag });
    finished = (await Promise.race([walked, stopped])) !== 'stopped';
  } catch (error) {
    const why = error instanceof TourStopped ? error.message : String(error);
    say(`\n✗ 导览中止 · the tour stops here: ${why}`);
  }
  report.summarise(finished);
  await system.stop();
  if (stop.signal.aborted) return INTERRUPTED;
  return finished && report.holds ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`✗ ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(stop.signal.aborted ? INTERRUPTED : 1);
  },
);
