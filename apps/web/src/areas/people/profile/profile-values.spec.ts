import { changesBetween, hoursDiffer, valuesOf, type ProfileValues } from './profile-values.js';

const profile = {
  id: 'p',
  version: 1,
  kind: 'engineer',
  headlineZh: '工程师',
  headlineEn: null,
  bioZh: null,
  bioEn: null,
  disciplineCodes: ['460'],
  methods: [],
  instruments: [],
  wantedProblems: [],
  languages: ['zh'],
  campus: null,
  capacity: 2,
  acceptsMentoring: true,
  terms: [{ zh: '心房颤动', en: '', evidenceIds: [] }],
  availability: [],
  availabilityExceptions: [],
  fieldVisibility: [{ field: 'bio', level: 'private' }],
  visibility: null,
  licence: null,
  evidence: [],
  completeness: null,
  person: { id: 'p', nameZh: '', nameEn: '' },
} as const;

describe('what the profile editor saves', () => {
  const saved: ProfileValues = valuesOf(profile as unknown as Parameters<typeof valuesOf>[0]);

  it('is nothing where nothing changed', () => {
    expect(changesBetween(saved, saved)).toBeNull();
    expect(changesBetween(saved, { ...saved, headlineZh: ' 工程师 ' })).toBeNull();
  });

  it('is what changed, with blanks as null and empty rows left out', () => {
    const terms = [...saved.terms, { zh: ' ', en: '', evidenceIds: [] }];
    expect(changesBetween(saved, { ...saved, headlineZh: '', terms })).toEqual({ headlineZh: null });
  });

  it('keeps the hours apart', () => {
    const windows = [{ weekday: 6, startMinute: 540, endMinute: 600, fromOn: null, untilOn: null }];
    expect(changesBetween(saved, { ...saved, windows })).toBeNull();
    expect(hoursDiffer(saved, { ...saved, windows })).toBe(true);
  });
});
