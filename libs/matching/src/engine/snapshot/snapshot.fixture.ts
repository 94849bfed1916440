import { seededRandom } from '../instances/seeded-random.js';
import { ONE_PLUS_ONE_PLUS_ONE } from './match-snapshot.js';
import type { MatchSnapshot, MentorProfile, TeamProfile } from './match-snapshot.js';

/** A mentor with nothing but what the test says. */
export function mentor(id: string, slot: string, given: Partial<MentorProfile> = {}): MentorProfile {
  return {
    id,
    slots: [slot],
    remainingCapacity: 1,
    topic: { text: '' },
    evidence: [],
    disciplines: [],
    methods: [],
    availability: [],
    preferences: [],
    ...given,
  };
}

/** A team with nothing but what the test says. */
export function team(id: string, text: string, given: Partial<TeamProfile> = {}): TeamProfile {
  return { id, topic: { text }, disciplines: [], methods: [], availability: [], preferences: [], ...given };
}

export function snapshot(given: Partial<MatchSnapshot>): MatchSnapshot {
  return {
    teams: [],
    mentors: [],
    scheme: ONE_PLUS_ONE_PLUS_ONE,
    vetoes: [],
    locks: [],
    weights: {},
    cohesionWeights: {},
    synonyms: [
      ['心肌梗死', '心梗', 'myocardial infarction', 'heart attack'],
      ['深度学习', 'deep learning'],
      ['医学影像', 'medical imaging'],
      ['手术机器人', 'surgical robot'],
    ],
    dictionary: ['生物材料', '康复训练', '肺结节'],
    asOfYear: 2025,
    seed: 1,
    ...given,
  };
}

const TOPICS = [
  '心肌梗死早期预警',
  '医学影像肺结节检测',
  '手术机器人力反馈',
  '生物材料骨修复',
  '康复训练可穿戴设备',
  'deep learning for ECG',
];
const CODES = ['32024', '32027', '41660', '52020', '31014', '18010'];
const METHODS = ['深度学习', '有限元分析', 'western blot', '随机对照试验', '3D打印'];

/** A bilingual programme of `teams` teams with as many mentors a role, all drawn from the seed. */
export function programme(teams: number, seed: number): MatchSnapshot {
  const random = seededRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[random.below(items.length)]!;
  const window = () => {
    const from = 480 + 60 * random.below(8);
    return { day: 1 + random.below(5), from, to: from + 120 };
  };
  const number = (value: number): string => String(value).padStart(3, '0');
  const mentors = ONE_PLUS_ONE_PLUS_ONE.slots.flatMap(({ code }) =>
    Array.from({ length: teams }, (_, at) =>
      mentor(`${code}-${number(at)}`, code, {
        remainingCapacity: 1 + random.below(2),
        topic: { text: `${pick(TOPICS)}，${pick(TOPICS)}` },
        evidence: [{ topic: { text: pick(TOPICS) }, year: 2018 + random.below(8) }],
        disciplines: [pick(CODES), pick(CODES)],
        methods: [pick(METHODS), pick(METHODS)],
        availability: [window(), window()],
        campus: pick(['east', 'west', 'south']),
        languages: [pick(['zh', 'en'])],
      }),
    ),
  );
  const teamList = Array.from({ length: teams }, (_, at) =>
    team(`team-${number(at)}`, `${pick(TOPICS)} ${pick(TOPICS)}`, {
      disciplines: [pick(CODES)],
      methods: [pick(METHODS)],
      availability: [window(), window()],
    }),
  );
  const vetoes = teamList.map(({ id }) => ({
    teamId: id,
    mentorId: pick(mentors).id,
    reason: 'same-affiliation',
  }));
  return snapshot({ teams: teamList, mentors, vetoes, seed });
}
