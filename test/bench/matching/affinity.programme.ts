import { ONE_PLUS_ONE_PLUS_ONE, seededRandom } from '@jiebang/matching/engine';
import type {
  EvidenceItem,
  MatchSnapshot,
  MentorProfile,
  SeededRandom,
  TeamProfile,
  WeeklyWindow,
} from '@jiebang/matching/engine';
import { disciplines, synonymGroups } from '@jiebang/vocabulary';
import type { SynonymGroup } from '@jiebang/vocabulary';

/** A bilingual programme of the size of a whole province, made of the project's own vocabulary and invented filler words. */
export interface ProgrammeRecipe {
  readonly teams: number;
  /** Over all three roles. */
  readonly mentors: number;
  readonly seed: number;
}

const ASPECTS_ZH =
  '早期预警 疗效评估 智能诊断 术中导航 长期随访 材料制备 信号采集 风险模型 临床试验 质量控制'.split(' ');
const ASPECTS_EN =
  'early detection, outcome assessment, intelligent diagnosis, image guidance, follow-up, material synthesis, signal acquisition, risk model, clinical trial, quality control'.split(
    ', ',
  );
const METHODS = synonymGroups.filter(({ domain }) => domain !== 'cardiology').map(({ en }) => en);
const INSTRUMENTS = ['CT', 'MRI', 'flow cytometer', '3D printer', 'mass spectrometer', 'confocal microscope'];
const SYLLABLES =
  'ba be bo ca co da de di fa fo ga go ka la le lo ma mi mo na ne no pa po ra re ri sa se ta te to va'.split(
    ' ',
  );
const FILLER_WORDS = 40_000;

/** The same recipe gives the same snapshot on every machine. */
export function programmeSnapshot({ teams, mentors, seed }: ProgrammeRecipe): MatchSnapshot {
  const writer = new Writer(seededRandom(seed));
  const roles = ONE_PLUS_ONE_PLUS_ONE.slots.map(({ code }) => code);
  return {
    teams: Array.from({ length: teams }, (_, at) => writer.team(`team-${number(at)}`)),
    mentors: Array.from({ length: mentors }, (_, at) =>
      writer.mentor(`mentor-${number(at)}`, roles[at % roles.length]!, mentors),
    ),
    scheme: ONE_PLUS_ONE_PLUS_ONE,
    vetoes: Array.from({ length: teams }, (_, at) => ({
      teamId: `team-${number(at)}`,
      mentorId: `mentor-${number(writer.random.below(mentors))}`,
      reason: 'same-affiliation',
    })),
    locks: [],
    weights: {},
    cohesionWeights: {},
    synonyms: synonymGroups.map(({ zh, zhSynonyms, en, enSynonyms }) => [
      zh,
      ...zhSynonyms,
      en,
      ...enSynonyms,
    ]),
    dictionary: [],
    asOfYear: 2026,
    candidateLimit: 50,
    seed,
  };
}

function number(at: number): string {
  return String(at).padStart(6, '0');
}

class Writer {
  private readonly domains: readonly (readonly SynonymGroup[])[];
  private readonly codes = disciplines
    .filter(({ scheme }) => scheme === 'GB/T 13745')
    .map(({ code }) => code);

  constructor(readonly random: SeededRandom) {
    const byDomain = new Map<string, SynonymGroup[]>();
    for (const group of synonymGroups) {
      const list = byDomain.get(group.domain);
      if (list === undefined) byDomain.set(group.domain, [group]);
      else list.push(group);
    }
    this.domains = [...byDomain.values()];
  }

  team(id: string): TeamProfile {
    const fields = this.fields();
    return {
      id,
      topic: { text: this.text(fields, 12, 25) },
      disciplines: this.several(3, this.codes),
      methods: this.several(3, METHODS),
      instruments: this.several(2, INSTRUMENTS),
      availability: this.windows(),
      preferences: [],
    };
  }

  mentor(id: string, slot: string, mentors: number): MentorProfile {
    const fields = this.fields();
    const evidence = Array.from({ length: 2 + this.random.below(8) }, (): EvidenceItem => ({
      topic: { text: this.text(fields, 3, 6) },
      year: 2012 + this.random.below(15),
    }));
    return {
      id,
      slots: [slot],
      remainingCapacity: 1 + this.random.below(2),
      topic: { text: this.text(fields, 8, 12) },
      evidence,
      disciplines: this.several(2, this.codes),
      methods: this.several(5, METHODS),
      instruments: this.several(2, INSTRUMENTS),
      availability: this.windows(),
      preferences: [],
      campus: `campus-${this.random.below(4)}`,
      languages: this.random.below(3) === 0 ? ['zh', 'en'] : ['zh'],
      collaborators: this.random.below(2) === 0 ? [`mentor-${number(this.random.below(mentors))}`] : [],
    };
  }

  /** One to three fields; popular ones more often. */
  private fields(): readonly (readonly SynonymGroup[])[] {
    return Array.from({ length: 1 + this.random.below(3) }, () => this.skewed(this.domains));
  }

  /** Terms of the fields with an aspect each, in either language, and filler words as rare as words are. */
  private text(fields: readonly (readonly SynonymGroup[])[], terms: number, fillers: number): string {
    const words: string[] = [];
    for (let at = 0; at < terms; at++) {
      const group = this.skewed(this.pick(fields));
      const aspect = this.random.below(ASPECTS_ZH.length);
      if (this.random.below(2) === 0)
        words.push(`${this.pick([group.zh, ...group.zhSynonyms])}的${ASPECTS_ZH[aspect]!}，`);
      else words.push(this.pick([group.en, ...group.enSynonyms]), ASPECTS_EN[aspect]!);
    }
    for (let at = 0; at < fillers; at++) words.push(this.filler());
    return words.join(' ');
  }

  /** Zipf's law: the n-th word is drawn in proportion to about 1 / n. */
  private filler(): string {
    let rest = 300 + Math.floor(FILLER_WORDS ** this.random.next());
    let word = '';
    while (rest > 0) {
      word += SYLLABLES[rest % SYLLABLES.length]!;
      rest = Math.floor(rest / SYLLABLES.length);
    }
    return word;
  }

  private windows(): WeeklyWindow[] {
    return Array.from({ length: 3 }, () => {
      const from = 480 + 60 * this.random.below(8);
      return { day: 1 + this.random.below(5), from, to: from + 120 };
    });
  }

  private several<T>(most: number, items: readonly T[]): T[] {
    return [...new Set(Array.from({ length: 1 + this.random.below(most) }, () => this.skewed(items)))];
  }

  private pick<T>(items: readonly T[]): T {
    return items[this.random.below(items.length)]!;
  }

  private skewed<T>(items: readonly T[]): T {
    return items[Math.floor(this.random.next() * this.random.next() * items.length)]!;
  }
}
