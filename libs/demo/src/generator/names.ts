import names from '../facts/names.json' with { type: 'json' };
import type { Random } from './random.js';

/** A made-up name: Chinese, and pinyin without tones, family name first. */
export interface DemoName {
  readonly zh: string;
  readonly en: string;
}

/** A name of a surname and two characters. The same one may come twice. */
export function randomName(random: Random): DemoName {
  const surname = random.pick(names.surnames);
  const [first, second] = random.sample(names.givenCharacters, 2) as [Syllable, Syllable];
  return { zh: surname.zh + first.zh + second.zh, en: `${surname.en} ${capitalised(first.en + second.en)}` };
}

/** A name that is not in `taken`; adds it there. */
export function uniqueName(random: Random, taken: Set<string>): DemoName {
  for (;;) {
    const name = randomName(random);
    if (taken.has(name.zh)) continue;
    taken.add(name.zh);
    return name;
  }
}

/** Two characters for a team: 云舟, "Yunzhou". */
export function teamName(random: Random, taken: Set<string>): DemoName {
  for (;;) {
    const [first, second] = random.sample(names.givenCharacters, 2) as [Syllable, Syllable];
    const zh = first.zh + second.zh;
    if (taken.has(zh)) continue;
    taken.add(zh);
    return { zh, en: capitalised(first.en + second.en) };
  }
}

interface Syllable {
  readonly zh: string;
  readonly en: string;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
