import facts from '../facts/needs.json' with { type: 'json' };
import { addDays } from './calendar.js';
import { departmentCost } from './challenges.js';
import type { DemoKey, DemoNeed, DemoNeedState, DemoOptions, DemoPerson } from './demo.types.js';
import { leastBy, nearest } from './people.js';

/** States that a need reaches only after a medical and an engineering expert looked at it. */
const SCREENED: readonly DemoNeedState[] = ['screened', 'info_requested', 'pooled', 'declined'];

/** Clinical needs on no list yet, one in each state that a pool officer meets; the newest last. */
export function needs(people: readonly DemoPerson[], options: DemoOptions): readonly DemoNeed[] {
  const clinicians = people.filter((person) => person.kind === 'clinician');
  const engineers = people.filter((person) => person.kind === 'engineer');
  return facts.map((fact, index) => {
    const state = fact.state as DemoNeedState;
    // The clinician whom a first look signs in as has several, named in the facts.
    const owner =
      clinicians.find(({ key }) => key === fact.ownerKey) ??
      leastBy(clinicians, (person) => departmentCost(person, [fact.departmentCode]));
    if (!owner) throw new RangeError(`nobody to own the need ${fact.titleZh}`);
    const medical = leastBy(
      clinicians.filter(
        (person) => person.departmentCode !== owner.departmentCode && person.seniority === 'senior',
      ),
      (person) => 1 - shared(person, fact.keywords) + 0.01 * index,
    );
    const engineer = leastBy(engineers, (person) => nearest(person.disciplineCodes, fact.disciplineCodes));
    const screeners = [medical, engineer].flatMap((person): readonly DemoKey[] =>
      person ? [person.key] : [],
    );
    return {
      key: `need:${String(index + 1).padStart(2, '0')}`,
      state,
      ownerKey: owner.key,
      organisationKey: owner.affiliations[0]?.organisationKey ?? '',
      departmentCode: fact.departmentCode,
      disciplineCodes: fact.disciplineCodes,
      keywords: fact.keywords,
      titleZh: fact.titleZh,
      titleEn: fact.titleEn,
      problemZh: fact.problemZh,
      problemEn: fact.problemEn,
      currentPractice: fact.currentPractice,
      harmAndCost: fact.harmAndCost,
      targets: fact.targets as DemoNeed['targets'],
      budgetFen: fact.budgetFen,
      screenerKeys: SCREENED.includes(state) ? screeners : [],
      decisionReason: fact.decisionReason,
      createdOn: addDays(options.referenceDate, -3 * (facts.length - index)),
    };
  });
}

/** Share of the keywords that the person names as expertise. */
function shared(person: DemoPerson, keywords: readonly { readonly zh: string }[]): number {
  const known = new Set(person.expertise.map((term) => term.zh));
  return keywords.filter((keyword) => known.has(keyword.zh)).length / Math.max(1, keywords.length);
}
