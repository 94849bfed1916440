import fc from 'fast-check';
import { projectProfile, type ProfileRecord } from './profile-projection.js';
import {
  FIELD_GROUPS,
  groupOf,
  PROFILE_FIELDS,
  VISIBILITY_LEVELS,
  type FieldGroup,
  type FieldVisibility,
  type ProfileField,
  type Visibility,
} from './visibility.js';

const SECRET: Readonly<Record<FieldGroup, readonly string[]>> = {
  about: ['headline-x', 'bio-x', 'campus-x', 'lang-x'],
  expertise: ['term-x', 'discipline-x', 'method-x', 'instrument-x', 'problem-x'],
  evidence: ['evidence-x'],
  availability: ['2099-01-01', '2097-01-02'],
  mentoring: ['2098-01-01', '"capacity":7'],
};

const record = (visibility: Visibility, fieldVisibility: FieldVisibility = {}): ProfileRecord => ({
  personId: 'p',
  kind: 'engineer',
  headlineZh: 'headline-x',
  headlineEn: 'headline-x',
  bioZh: 'bio-x',
  bioEn: 'bio-x',
  terms: [{ zh: 'term-x', en: 'term-x', evidenceIds: ['evidence-x'] }],
  disciplineCodes: ['discipline-x'],
  methods: ['method-x'],
  instruments: ['instrument-x'],
  wantedProblems: ['problem-x'],
  languages: ['lang-x'],
  campus: 'campus-x',
  capacity: 7,
  acceptsMentoring: true,
  visibility,
  fieldVisibility,
  availabilityExceptions: [
    {
      fromOn: '2097-01-01',
      untilOn: '2097-01-02',
      free: false,
      startMinute: null,
      endMinute: null,
      note: 'note-x',
    },
  ],
  availability: [{ weekday: 1, startMinute: 0, endMinute: 60, fromOn: '2099-01-01', untilOn: null }],
  licence: { state: 'certified', certifiedOn: '2096-01-01', recheckOn: '2098-01-01', version: 1 },
  updatedAt: new Date(0),
  version: 1,
  revision: 1,
});

const visibilities = fc.record(
  Object.fromEntries(FIELD_GROUPS.map((group) => [group, fc.constantFrom(...VISIBILITY_LEVELS)])) as Record<
    FieldGroup,
    fc.Arbitrary<Visibility[FieldGroup]>
  >,
);

describe('the projection of a profile', () => {
  it('shows the person themself everything', () => {
    fc.assert(
      fc.property(visibilities, (visibility) => {
        const text = JSON.stringify(projectProfile(record(visibility), 'whole'));
        for (const secret of Object.values(SECRET).flat()) expect(text).toContain(secret);
      }),
    );
  });

  it('shows others nothing of a hidden group, whatever the others are', () => {
    fc.assert(
      fc.property(visibilities, fc.constantFrom('public', 'signed_in'), (visibility, audience) => {
        const view = projectProfile(record(visibility), audience);
        const text = JSON.stringify(view);
        for (const group of FIELD_GROUPS) {
          const level = visibility[group];
          const shown = level === 'public' || (level === 'signed_in' && audience === 'signed_in');
          expect(view.hidden.includes(group)).toBe(!shown);
          // What a term cites shows only where both groups are shown.
          if (!shown) for (const secret of SECRET[group]) expect(text).not.toContain(secret);
          else if (group !== 'evidence') for (const secret of SECRET[group]) expect(text).toContain(secret);
        }
        expect(view.visibility).toBeNull();
        expect(text).not.toContain('note-x');
      }),
    );
  });

  const SECRETS_OF: Readonly<Record<ProfileField, readonly string[]>> = {
    headline: ['headline-x'],
    bio: ['bio-x'],
    languages: ['lang-x'],
    campus: ['campus-x'],
    terms: ['term-x'],
    disciplineCodes: ['discipline-x'],
    methods: ['method-x'],
    instruments: ['instrument-x'],
    wantedProblems: ['problem-x'],
    evidence: ['evidence-x'],
    availability: ['2099-01-01', '2097-01-02'],
    capacity: ['"capacity":7'],
    licence: ['2098-01-01'],
  };

  it('lets a field have its own level, wider or narrower than its group', () => {
    const levels = fc.record(
      Object.fromEntries(
        PROFILE_FIELDS.map((field) => [field, fc.constantFrom(undefined, ...VISIBILITY_LEVELS)]),
      ),
    ) as fc.Arbitrary<FieldVisibility>;
    fc.assert(
      fc.property(
        visibilities,
        levels,
        fc.constantFrom('public', 'signed_in'),
        (visibility, own, audience) => {
          const view = projectProfile(record(visibility, own), audience);
          const text = JSON.stringify(view);
          for (const field of PROFILE_FIELDS) {
            const level = own[field] ?? visibility[groupOf(field)];
            const shown = level === 'public' || (level === 'signed_in' && audience === 'signed_in');
            expect(view.hiddenFields.includes(field)).toBe(!shown);
            if (!shown) for (const secret of SECRETS_OF[field]) expect(text).not.toContain(secret);
          }
        },
      ),
    );
  });
});
