import { snapshotProblems } from '../engine/engine.js';
import { mentor, snapshot, team } from '../engine/snapshot/snapshot.fixture.js';
import { failureSentence, snapshotFailure, type MatchFailure } from './match-failure.js';

const names = { team: (id: string) => `Team ${id}`, mentor: (id: string) => `Dr ${id}` };

function failureOf(given: Parameters<typeof snapshot>[0]): MatchFailure {
  const input = snapshot({
    teams: [team('t', ''), team('u', '')],
    mentors: [mentor('m', 'clinician')],
    ...given,
  });
  return snapshotFailure(snapshotProblems(input), input.locks);
}

const lock = { teamId: 't', slot: 'clinician', mentorId: 'm' };

describe('why a run failed', () => {
  it.each([
    [
      'a conflict',
      { locks: [lock], vetoes: [{ teamId: 't', mentorId: 'm', reason: 'family' }] },
      'Team t – Dr m: a conflict of interest or a veto stands between them',
    ],
    [
      'a lost licence',
      { locks: [{ ...lock, mentorId: 'gone' }] },
      'Team t – Dr gone: no certified mentor who accepts groups any more',
    ],
    ['a changed kind', { locks: [{ ...lock, slot: 'engineer' }] }, 'Team t – Dr m: may not take the seat'],
    [
      'too many seats',
      { locks: [lock, { ...lock, teamId: 'u' }] },
      'Dr m: locked to more seats than there are places left',
    ],
  ])('%s names the lock', (_, given, words) => {
    const failure = failureOf(given);
    expect(failure.code).toBe('locks-impossible');
    expect(failureSentence(failure, 'en', names)).toBe(
      `These locks contradict how things are; lift them and run again. ${words}.`,
    );
  });

  it('anything else about the input is for an administrator', () => {
    const failure = failureOf({ candidateLimit: 0 });
    expect(failure).toEqual({ code: 'input-faulty', problems: ['bad-number at candidateLimit'] });
    expect(failureSentence(failure, 'zh', names)).toContain('请联系管理员');
  });

  it('is said in both languages, never in a program’s words', () => {
    const failures: MatchFailure[] = [
      failureOf({ locks: [{ ...lock, mentorId: 'gone' }] }),
      { code: 'jobs-ended', detail: 'failed' },
      { code: 'unexpected', detail: 'Cannot read properties of undefined' },
    ];
    for (const failure of failures) {
      expect(failureSentence(failure, 'zh', names)).toMatch(/[\u4e00-\u9fff].*。$/);
      expect(failureSentence(failure, 'en', names)).toMatch(/^[A-Z].*\.$/);
      expect(failureSentence(failure, 'en', names)).not.toContain('undefined');
    }
  });
});
