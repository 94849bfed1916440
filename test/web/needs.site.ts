import { cast, submittedNeed, type Cast } from '../support/challenges.js';
import { launchChromium } from '../support/chromium.mjs';
import { startTestApp } from '../support/test-app.js';
import type { Site } from './site.js';

/** The platform with the people of the way from a need to the pool, and a need that waits to be screened. */
export interface NeedsSite extends Pick<Site, 'url' | 'browser' | 'close'> {
  readonly people: Cast;
  readonly waitingNeedId: string;
}

export async function startNeedsSite(): Promise<NeedsSite> {
  const test = await startTestApp();
  const [people, browser] = await Promise.all([cast(test), launchChromium()]);
  // Posted by another clinician than the one who posts in the walk, or nobody could merge the two.
  const { id } = await submittedNeed(people, {
    titleZh: '胸腔引流管堵塞没有提醒',
    titleEn: 'Nothing warns of a blocked chest drain',
    keywords: ['引流管', '堵塞预警'],
  });
  await test.app.listen(0, '127.0.0.1');
  const { port } = test.app.getHttpServer().address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    browser,
    people,
    waitingNeedId: id,
    close: async () => {
      await browser.close();
      await test.close();
    },
  };
}
