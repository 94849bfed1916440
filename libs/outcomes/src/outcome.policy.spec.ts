import fc from 'fast-check';
import { ROLES, visitor, type Role, type Viewer } from '@jiebang/kernel';
import { OUTCOME_STATES } from './domain/outcome-lifecycle.js';
import { OUTCOME_VISIBILITIES } from './domain/outcome.js';
import {
  maySeeComment,
  maySeeGrader,
  mayReadOutcome,
  outcomeAudience,
  visibleGrades,
  visibleOutcome,
  type GraderStanding,
  type GuardedOutcome,
} from './outcome.policy.js';

const person = (personId: string, ...roles: readonly Role[]): Viewer => ({
  ...visitor(),
  kind: 'person',
  personId,
  grants: roles.map((role) => ({ role, organisationId: null, programmeId: null })),
});

const outcome: GuardedOutcome & {
  readonly confidentialDetails: string | null;
  readonly question: string | null;
  readonly evidence: readonly {
    readonly kind: 'doi';
    readonly title: string;
    readonly ref: string;
    readonly url: null;
    readonly confidential: boolean;
  }[];
} = {
  ownerPersonId: 'owner',
  programmeId: null,
  state: 'published',
  visibility: 'public',
  submittedAt: new Date(0),
  publishedAt: new Date(0),
  members: [
    { personId: 'owner', part: 'lead', answer: 'agreed' },
    { personId: 'asked', part: 'member', answer: null },
    { personId: 'gone', part: 'member', answer: 'declined' },
  ],
  graders: [
    { side: 'peer', personId: 'peer', grade: null },
    { side: 'user', personId: 'user', grade: null },
  ],
  problemOwnerPersonId: 'clinician',
  confidentialDetails: 'secret details',
  question: null,
  evidence: [
    { kind: 'doi', title: 'open', ref: '10.1000/open', url: null, confidential: false },
    { kind: 'doi', title: 'secret', ref: '10.1000/secret', url: null, confidential: true },
  ],
};

const readers = (changes: Partial<GuardedOutcome>): string[] =>
  [
    ...['owner', 'asked', 'gone', 'peer', 'clinician', 'stranger'].map((id) => person(id)),
    person('office', 'pmo'),
    person('auditor', 'auditor'),
    person('admin', 'admin'),
  ]
    .filter((viewer) => mayReadOutcome(viewer, { ...outcome, ...changes }))
    .map(({ personId }) => personId ?? '')
    .concat(mayReadOutcome(visitor(), { ...outcome, ...changes }) ? ['visitor'] : []);

const inside = { publishedAt: null, visibility: 'public' } as const;

describe('who reads an outcome', () => {
  it('is its owner alone while it is a draft', () => {
    expect(readers({ ...inside, state: 'draft', submittedAt: null, graders: [] })).toEqual(['owner']);
  });

  it('are its people, the office, auditors and graders before it is published; the clinician once it is verified', () => {
    expect(readers({ ...inside, state: 'submitted', graders: [] })).toEqual([
      'owner',
      'asked',
      'office',
      'auditor',
    ]);
    expect(readers({ ...inside, state: 'verified' })).toEqual([
      'owner',
      'asked',
      'peer',
      'clinician',
      'office',
      'auditor',
    ]);
  });

  it('are those whom its visibility admits once it is published', () => {
    expect(readers({})).toContain('visitor');
    expect(readers({ visibility: 'internal' })).toContain('stranger');
    expect(readers({ visibility: 'internal' })).not.toContain('visitor');
    expect(readers({ visibility: 'confidential' })).not.toContain('stranger');
    expect(readers({ state: 'retracted' })).toContain('visitor');
    expect(readers({ state: 'retracted', publishedAt: null })).not.toContain('visitor');
  });

  it('gets nothing that is confidential, and nobody who has not agreed, unless inside', () => {
    const shown = visibleOutcome(visitor(), outcome);
    expect(JSON.stringify(shown)).not.toMatch(/secret|asked|gone/);
    expect(visibleOutcome(person('owner'), outcome)).toBe(outcome);
  });

  it('is an office within its programmes', () => {
    const within = person('office');
    const grants = [{ role: 'pmo' as const, organisationId: null, programmeId: 'p' }];
    expect(outcomeAudience({ ...within, grants })).toEqual(['p']);
    expect(outcomeAudience(person('office', 'pmo'))).toBeNull();
    const hidden = { ...outcome, ...inside, state: 'submitted' as const, programmeId: 'q' };
    expect(mayReadOutcome({ ...within, grants }, hidden)).toBe(false);
  });
});

describe('who sees a grade', () => {
  const grade = fc.constantFrom('good' as const, 'insufficient' as const, null);

  it('is never a grader whose own is not in: for any people, roles and grades', () => {
    fc.assert(
      fc.property(
        fc.subarray([...ROLES]),
        fc.constantFrom('peer', 'user'),
        fc.constantFrom(...OUTCOME_STATES),
        grade,
        (roles, grader, state, other) => {
          const graders: GraderStanding[] = [
            { side: 'peer', personId: 'peer', grade: grader === 'peer' ? null : other },
            { side: 'user', personId: 'user', grade: grader === 'user' ? null : other },
          ];
          const seen = visibleGrades(person(grader, ...roles), { ...outcome, state, graders }, graders);
          expect(seen.map(({ personId }) => personId)).toEqual([grader]);
        },
      ),
    );
  });

  it('is nobody of its people before both are in, even where they are the office', () => {
    fc.assert(
      fc.property(fc.subarray([...ROLES].filter((role) => role !== 'auditor')), grade, (roles, given) => {
        const graders: GraderStanding[] = [
          { side: 'peer', personId: 'peer', grade: given },
          { side: 'user', personId: 'user', grade: null },
        ];
        const verified = { ...outcome, state: 'verified' as const, graders };
        expect(visibleGrades(person('owner', ...roles), verified, graders)).toEqual([]);
      }),
    );
  });

  it('learns who graded only as the office, an auditor, or the grader', () => {
    const [peer] = outcome.graders;
    if (!peer) throw new Error('no grader');
    expect(maySeeGrader(person('office', 'pmo'), outcome, peer)).toBe(true);
    expect(maySeeGrader(person('owner', 'pmo'), outcome, peer)).toBe(false);
    expect(maySeeGrader(visitor(), outcome, peer)).toBe(false);
    expect(maySeeComment(person('owner'), outcome)).toBe(true);
    expect(maySeeComment(visitor(), outcome)).toBe(false);
  });
});

describe('any reader of any outcome', () => {
  it('who is outside finds nothing confidential in what they read', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...OUTCOME_STATES),
        fc.constantFrom(...OUTCOME_VISIBILITIES),
        fc.boolean(),
        fc.subarray([...ROLES].filter((role) => role !== 'pmo')),
        (state, visibility, published, roles) => {
          const any = { ...outcome, state, visibility, publishedAt: published ? new Date(0) : null };
          for (const viewer of [visitor(), person('stranger', ...roles), person('clinician', ...roles)]) {
            if (!mayReadOutcome(viewer, any)) continue;
            expect(JSON.stringify(visibleOutcome(viewer, any))).not.toMatch(/secret|asked|gone/);
          }
        },
      ),
    );
  });
});
