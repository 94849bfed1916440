import { ReindexAll } from '@jiebang/discovery';
import { launchChromium } from '../support/chromium.mjs';
import { matchingScene, type MatchingScene } from '../support/matching-scene.js';
import { TEST_PASSWORD } from '../support/people.js';
import { startTestApp } from '../support/test-app.js';
import type { Site } from './site.js';

/** A platform whose jobs work, with a programme to match for each reader who does. No student has an account. */
export interface MatchingSite extends Site {
  readonly scenes: readonly MatchingScene[];
}

/** So many programmes of eight teams, each with one mentor of every kind to spare; they sit together gladly. */
export async function startMatchingSite(programmes: number): Promise<MatchingSite> {
  const test = await startTestApp({ working: true });
  const browser = await launchChromium();
  const scenes: MatchingScene[] = [];
  for (let at = 0; at < programmes; at += 1)
    scenes.push(await matchingScene(test, { teams: 8, mentorsOfAKind: 9, cohesion: true }));
  await test.app.get(ReindexAll).run(['people']);
  await test.app.listen(0, '127.0.0.1');
  const [first] = scenes;
  if (!first) throw new Error('a site without a programme');
  const { port } = test.app.getHttpServer().address() as { port: number };
  return {
    test,
    scenes,
    url: `http://127.0.0.1:${port}`,
    browser,
    programme: first.programme,
    challengeId: first.programme.challengeIds[0] ?? '',
    student: { login: '', password: TEST_PASSWORD },
    close: async () => {
      await browser.close();
      await test.close();
    },
  };
}
