import { newId } from '@jiebang/kernel';
import {
  insert,
  MENTOR_KINDS,
  type MatchingScene,
  type SceneMentor,
  type SceneTeam,
} from './matching-scene.js';
import { signedIn } from './people.js';
import { openProgramme } from './teams.js';
import type { TestApp } from './test-app.js';

const WORDS = '心肌 血管 影像 机器人 骨折 材料 康复 传感 基因 肿瘤 手术 呼吸 算法 超声 药物 监护'.split(' ');
const CODES = ['32024', '32027', '46020', '43045', '52020', '31014'];
const CAMPUSES = ['east', 'west', 'south', 'north'];

/** Words, codes and campuses spread over people by stepping through the lists, so that no two look quite alike. */
function profileOf(personId: string, kind: string, at: number) {
  const word = (step: number) => WORDS[(at * step + step) % WORDS.length];
  return {
    person_id: personId,
    version: 1,
    kind,
    terms: [3, 5, 7].map((step) => ({ zh: word(step), en: `topic ${(at * step) % 23}`, evidenceIds: [] })),
    discipline_codes: [CODES[at % CODES.length]],
    methods: [`method ${at % 11}`],
    campus: CAMPUSES[(at * 7) % CAMPUSES.length],
    languages: [at % 3 === 0 ? 'en' : 'zh'],
    capacity: 1 + (at % 2),
    accepts_mentoring: true,
  };
}

/** A programme of many locked teams and as many mentors of each kind, large enough that a match takes seconds. */
export async function largeProgramme(test: TestApp, size: number): Promise<MatchingScene> {
  const office = await signedIn(test, 'Project Office', 'pmo');
  const programme = await openProgramme(test, { challenges: 1 });
  const now = test.clock.now();
  const numbers = Array.from({ length: size }, (_, at) => at);
  const teams = numbers.map((): SceneTeam => ({ id: newId(), memberIds: [newId()] }));
  const mentors = MENTOR_KINDS.flatMap((kind) =>
    numbers.map((): SceneMentor => ({ personId: newId(), login: '', kind })),
  );
  const everybody = [
    ...teams.map(({ memberIds }) => ({ id: memberIds[0]!, kind: 'student' })),
    ...mentors.map(({ personId, kind }) => ({ id: personId, kind })),
  ];
  await insert(
    test,
    'person',
    everybody.map(({ id }, at) => ({
      id,
      version: 1,
      name_zh: `人${at}`,
      name_en: `Person ${at}`,
      synthetic: true,
    })),
  );
  await insert(
    test,
    'profile',
    everybody.map(({ id, kind }, at) => profileOf(id, kind, at)),
  );
  await insert(
    test,
    'mentor_licence',
    mentors.map(({ personId }) => ({
      person_id: personId,
      version: 1,
      state: 'certified',
      certified_on: '2026-01-01',
      recheck_on: '2028-01-01',
    })),
  );
  await insert(
    test,
    'team',
    teams.map(({ id, memberIds }, at) => ({
      id,
      version: 1,
      programme_id: programme.id,
      name_zh: `团队${at}`,
      name_en: `Team ${at}`,
      summary_zh: [2, 5, 11].map((step) => WORDS[(at * step) % WORDS.length]).join(' '),
      wanted_discipline_codes: [CODES[(at * 5) % CODES.length]],
      leader_person_id: memberIds[0],
      state: 'locked',
      locked_at: now,
    })),
  );
  await insert(
    test,
    'team_seat',
    teams.map(({ id, memberIds }) => ({
      id: newId(),
      version: 1,
      team_id: id,
      programme_id: programme.id,
      person_id: memberIds[0],
      state: 'accepted',
      invited_by: memberIds[0],
      answered_at: now,
    })),
  );
  return { programme, office, teams, mentors };
}
