import { DomainError } from '@jiebang/kernel';
import { checkChoices } from './challenge-choices.js';

const now = new Date('2026-10-01T01:00:00Z');
const open = (id: string) => ({
  id,
  programmeId: 'p',
  state: 'open',
  deadlineAt: new Date('2026-10-01T01:00:00.001Z'),
});
const known = [
  open('a'),
  open('b'),
  open('c'),
  open('d'),
  { ...open('e'), state: 'closed' },
  { ...open('f'), deadlineAt: now },
];

function problems(wanted: readonly string[]): readonly string[] {
  try {
    checkChoices('p', wanted, [...known, { ...open('x'), programmeId: 'other' }], now);
    return [];
  } catch (failure) {
    if (!(failure instanceof DomainError)) throw failure;
    return failure.fields.map(({ path, code }) => `${path} ${code}`);
  }
}

describe('a ranking of challenges', () => {
  it('takes none to three open challenges of the programme', () => {
    expect(problems([])).toEqual([]);
    expect(problems(['c', 'a', 'b'])).toEqual([]);
  });

  it('refuses a fourth', () => {
    expect(problems(['a', 'b', 'c', 'd'])).toEqual(['challengeIds TOO_MANY']);
  });

  it('refuses a list whose closing instant has come, though the clock job has not', () => {
    expect(problems(['f'])).toEqual(['challengeIds.0 CHALLENGE_NOT_OPEN']);
  });

  it('says everything that is wrong at once', () => {
    expect(problems(['e', 'x', 'x'])).toEqual([
      'challengeIds.0 CHALLENGE_NOT_OPEN',
      'challengeIds.1 UNKNOWN_CHALLENGE',
      'challengeIds.2 CHOSEN_TWICE',
      'challengeIds.2 UNKNOWN_CHALLENGE',
    ]);
  });
});
