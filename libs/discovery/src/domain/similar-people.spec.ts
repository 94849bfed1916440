import fc from 'fast-check';
import {
  DEFAULT_VISIBILITY,
  emptyProfile,
  PROFILE_FIELDS,
  projectProfile,
  VISIBILITY_LEVELS,
  type FieldVisibility,
  type ProfileRecord,
} from '@jiebang/people';
import { similarPeople, type ComparedPerson } from './similar-people.js';

const person = (personId: string, change: Partial<ComparedPerson> = {}): ComparedPerson => ({
  personId,
  terms: [],
  disciplineCodes: [],
  methods: [],
  instruments: [],
  ...change,
});
const term = (zh: string, en = '') => ({ zh, en, evidenceIds: [] });

describe('people who are like somebody', () => {
  const reader = person('reader', {
    terms: [term('心肌梗死', 'myocardial infarction'), term('康复')],
    disciplineCodes: ['32024'],
    methods: ['有限元分析'],
  });

  it('share notions, whatever they call them, and the reasons say so in the reader’s words', () => {
    const [found] = similarPeople(reader, [person('other', { terms: [term('', 'heart attack')] })], 5);
    expect(found).toMatchObject({
      personId: 'other',
      sharedTerms: [{ zh: '心肌梗死', en: 'myocardial infarction' }],
    });
  });

  it('come first where what they share is rare', () => {
    const common = Array.from({ length: 6 }, (_, at) => person(`c${at}`, { terms: [term('康复')] }));
    const rare = person('z', { terms: [term('心肌梗死')] });
    expect(similarPeople(reader, [...common, rare], 2)[0]?.personId).toBe('z');
  });

  it('are not those who merely have a near discipline, nor oneself', () => {
    expect(similarPeople(reader, [reader, person('near', { disciplineCodes: ['32027'] })], 5)).toEqual([]);
  });

  it('share nothing that either of them hides, whoever looks', () => {
    const level = fc.constantFrom(undefined, ...VISIBILITY_LEVELS);
    const hidden = fc.record(
      Object.fromEntries(PROFILE_FIELDS.map((field) => [field, level])),
    ) as fc.Arbitrary<FieldVisibility>;
    const record = (personId: string, fieldVisibility: FieldVisibility): ProfileRecord => ({
      ...emptyProfile('engineer'),
      personId,
      terms: [term('秘密词')],
      disciplineCodes: ['32024'],
      methods: ['秘密法'],
      instruments: ['秘密仪'],
      visibility: DEFAULT_VISIBILITY,
      fieldVisibility,
      availability: [],
      availabilityExceptions: [],
      licence: null,
      updatedAt: new Date(0),
      version: 1,
      revision: 1,
    });
    fc.assert(
      fc.property(hidden, hidden, fc.constantFrom('public', 'signed_in'), (one, other, audience) => {
        const views = [record('one', one), record('other', other)].map((each) =>
          projectProfile(each, audience),
        );
        const text = JSON.stringify(similarPeople(views[0]!, views, 5));
        const shows = (field: keyof FieldVisibility) =>
          [one, other].every((levels) => {
            const own = levels[field] ?? 'public';
            return own === 'public' || (own === 'signed_in' && audience === 'signed_in');
          });
        expect(text.includes('秘密词')).toBe(shows('terms'));
        expect(text.includes('秘密法')).toBe(shows('methods'));
        expect(text.includes('秘密仪')).toBe(shows('instruments'));
        expect(text.includes('32024')).toBe(shows('disciplineCodes'));
      }),
    );
  });
});
