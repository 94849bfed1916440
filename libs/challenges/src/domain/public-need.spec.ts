import fc from 'fast-check';
import { CONFIDENTIALITY_TIERS } from './need.js';
import { NEED_STATES } from './need-lifecycle.js';
import { publicNeed, PUBLIC_NEED_STATES, type MaybePublicNeed } from './public-need.js';

const SECRET = 'secret';
const secret = fc.string().map((text) => `${SECRET} ${text}`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

/** Any need, whose hidden fields all bear one word. */
const anyNeed: fc.Arbitrary<MaybePublicNeed & { readonly ownerPersonId: string }> = fc.record({
  id: fc.uuid(),
  ownerPersonId: secret,
  programmeId: maybe(secret),
  state: fc.constantFrom(...NEED_STATES),
  confidentiality: maybe(fc.constantFrom(...CONFIDENTIALITY_TIERS)),
  titleZh: maybe(fc.constant('标题')),
  titleEn: maybe(fc.constant('Title')),
  scene: maybe(secret),
  currentPractice: maybe(secret),
  harmAndCost: maybe(secret),
  targets: fc.array(
    fc.record({
      name: fc.constant('指标'),
      comparator: fc.constant('at_least' as const),
      value: fc.integer(),
      valueTo: fc.constant(null),
      unit: secret,
      note: maybe(secret),
    }),
    { maxLength: 2 },
  ),
  keywords: fc.array(fc.constant('词'), { maxLength: 2 }),
  disease: maybe(fc.constant('病')),
  departmentCodes: fc.constant(['07']),
  disciplineCodes: fc.constant(['320']),
  samplesAndData: maybe(secret),
  ethicsNeeded: maybe(fc.boolean()),
  ethicsNote: maybe(secret),
  hgrInvolved: maybe(fc.boolean()),
  hgrNote: maybe(secret),
  confidentialDetails: maybe(secret),
  budgetFen: maybe(fc.nat()),
  deadlineOn: fc.constant(null),
  submittedAt: maybe(fc.constant(new Date(0))),
  synthetic: fc.boolean(),
  version: fc.nat(),
});

describe('what everybody may know of a need', () => {
  it('is something only of an open one in the pool, and never what is hidden: for any need', () => {
    fc.assert(
      fc.property(anyNeed, (need) => {
        const shown = publicNeed(need);
        const isPublic = PUBLIC_NEED_STATES.includes(need.state) && need.confidentiality === 'open';
        if (!isPublic) expect(shown).toBeNull();
        expect(JSON.stringify(shown)).not.toContain(SECRET);
        expect(Object.keys(shown ?? {})).not.toContain('budgetFen');
      }),
      { numRuns: 500 },
    );
  });
});
