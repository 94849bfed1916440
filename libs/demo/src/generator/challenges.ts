import facts from '../facts/challenges.json' with { type: 'json' };
import { addDays, shanghaiInstant, yearOf } from './calendar.js';
import type { DemoChallenge, DemoChallengeList, DemoKey, DemoOptions, DemoPerson } from './demo.types.js';
import { leastBy } from './people.js';

/** The list that is published and open. */
export const OPEN_LIST: DemoKey = 'list:open';
/** The list that is announced but not open yet. */
export const FORECAST_LIST: DemoKey = 'list:forecast';

/** Median submission window of health challenges on challenge.gov, in days (see the facts of the seed fund). */
const WINDOW_DAYS = 75;

/** The open list, opened three weeks before the reference day, and the next one in forecast. */
export function challengeLists({ referenceDate }: DemoOptions): readonly DemoChallengeList[] {
  const list = (key: DemoKey, state: DemoChallengeList['state'], opensIn: number, texts: ListTexts) => ({
    key,
    ...texts,
    state,
    opensAt: shanghaiInstant(addDays(referenceDate, opensIn), 9),
    closesAt: shanghaiInstant(addDays(referenceDate, opensIn + WINDOW_DAYS), 17),
  });
  const year = yearOf(referenceDate);
  return [
    list(OPEN_LIST, 'open', -21, {
      titleZh: `${year} 年医工交叉揭榜榜单（演示）`,
      titleEn: `${year} List of Medical-Engineering Challenges (demo)`,
      descriptionZh: '榜题的指标、期限和经费取自公开发布的榜单与征集，出处见各榜题；发榜医生为虚构人物。',
      descriptionEn:
        'Targets, durations and budgets come from published calls, named with each challenge; the clinicians who own them are invented.',
    }),
    list(FORECAST_LIST, 'forecast', 60, {
      titleZh: `${year} 年第二批榜单预告（演示）`,
      titleEn: `${year} Second List, Forecast (demo)`,
      descriptionZh: '预告中的榜题，开放前仍可能调整。',
      descriptionEn: 'Challenges in forecast; they may change before opening.',
    }),
  ];
}

type ListTexts = Pick<DemoChallengeList, 'titleZh' | 'titleEn' | 'descriptionZh' | 'descriptionEn'>;

/** Every challenge of the facts with an owner: a clinician of a fitting department, the least burdened first. */
export function challenges(people: readonly DemoPerson[]): readonly DemoChallenge[] {
  const clinicians = people.filter((person) => person.kind === 'clinician');
  const owned = new Map<DemoKey, number>();
  const positions = new Map<DemoKey, number>();
  return facts.map((fact) => {
    const listKey = fact.list === 'published' ? OPEN_LIST : FORECAST_LIST;
    const position = (positions.get(listKey) ?? 0) + 1;
    positions.set(listKey, position);
    const owner = leastBy(
      clinicians,
      (person) =>
        departmentCost(person, fact.departmentCodes) + rankCost(person) + 0.5 * (owned.get(person.key) ?? 0),
    );
    if (!owner) throw new RangeError(`nobody to own ${fact.id}`);
    owned.set(owner.key, (owned.get(owner.key) ?? 0) + 1);
    const { id, list: _list, ...carried } = fact;
    return {
      ...carried,
      key: `challenge:${id}`,
      listKey,
      position,
      ownerKey: owner.key,
      organisationKey: owner.affiliations[0]?.organisationKey ?? '',
      poolSource: poolSource(fact.areaKey, fact.provenance.itemKind),
    };
  });
}

/** 0 for a clinician of a named department, 0.2 above or below one, 100 elsewhere; earlier codes weigh a little more. */
export function departmentCost(person: DemoPerson, codes: readonly string[]): number {
  const code = person.departmentCode ?? '';
  const costs = codes.map((wanted, index) => {
    if (code === wanted) return 0.1 * index;
    return code.startsWith(`${wanted}.`) || wanted.startsWith(`${code}.`) ? 0.2 + 0.1 * index : 100;
  });
  return Math.min(100, ...costs);
}

function rankCost(person: DemoPerson): number {
  return person.seniority === 'senior' ? 0 : person.seniority === 'associate_senior' ? 0.3 : 2;
}

function poolSource(areaKey: string, itemKind: string): DemoChallenge['poolSource'] {
  if (areaKey === 'biomaterials') return 'joint_lab';
  return ['jiebang_list_item', 'scenario_call', 'target_product_profile'].includes(itemKind)
    ? 'hospital_need'
    : 'frontier_topic';
}
