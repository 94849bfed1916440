import type { Bilingual, Id } from '@jiebang/kernel';
import type { SeatLock, SnapshotProblem } from '../engine/engine.js';

/** A lock that cannot hold as things are, and the code of why. */
export interface ImpossibleLock {
  /** Null where all of the mentor's locks together are too many. */
  readonly teamId: Id | null;
  readonly mentorId: Id;
  readonly problem: string;
}

/** Why a run failed, as it is kept: a stable code with what belongs to it. */
export type MatchFailure =
  | { readonly code: 'locks-impossible'; readonly locks: readonly ImpossibleLock[] }
  | { readonly code: 'input-faulty'; readonly problems: readonly string[] }
  | { readonly code: 'jobs-ended'; readonly detail: string }
  | { readonly code: 'unexpected'; readonly detail: string };

/** Thrown where trying again cannot help: the run fails at once. */
export class MatchRefused extends Error {
  constructor(readonly failure: MatchFailure) {
    super(`match refused: ${failure.code}`);
    this.name = 'MatchRefused';
  }
}

/** What is wrong with a snapshot, told by what people did: locks that contradict the present, else a fault of ours. */
export function snapshotFailure(
  problems: readonly SnapshotProblem[],
  locks: readonly SeatLock[],
): MatchFailure {
  const impossible = problems.flatMap(({ code, at }): ImpossibleLock[] => {
    const lock = locks[Number(/^locks\[(\d+)\]$/.exec(at)?.[1] ?? -1)];
    if (lock) return [{ teamId: lock.teamId, mentorId: lock.mentorId, problem: code }];
    const mentorId = code === 'locks-exceed-capacity' && /^mentors\[(.+)\]$/.exec(at)?.[1];
    return mentorId ? [{ teamId: null, mentorId, problem: code }] : [];
  });
  return impossible.length === problems.length
    ? { code: 'locks-impossible', locks: impossible }
    : { code: 'input-faulty', problems: problems.map(({ code, at }) => `${code} at ${at}`) };
}

const LOCK_PROBLEMS: Readonly<Record<string, Bilingual>> = {
  'lock-is-vetoed': { zh: '存在回避关系', en: 'a conflict of interest or a veto stands between them' },
  'unknown-mentor': {
    zh: '已不在可指导的在册导师之列',
    en: 'no certified mentor who accepts groups any more',
  },
  'lock-slot-not-open-to-mentor': { zh: '不能担任所锁定的角色', en: 'may not take the seat' },
  'locks-exceed-capacity': {
    zh: '锁定数超过其剩余名额',
    en: 'locked to more seats than there are places left',
  },
};

/** Names for ids, in the reader's language. */
export interface FailureNames {
  readonly team: (id: Id) => string;
  readonly mentor: (id: Id) => string;
}

/** The failure in words, with what to do about it. */
export function failureSentence(failure: MatchFailure, locale: 'zh' | 'en', names: FailureNames): string {
  const zh = locale === 'zh';
  switch (failure.code) {
    case 'locks-impossible': {
      const locks = failure.locks.map(({ teamId, mentorId, problem }) => {
        const pair = [...(teamId ? [names.team(teamId)] : []), names.mentor(mentorId)].join(' – ');
        return `${pair}${zh ? '：' : ': '}${LOCK_PROBLEMS[problem]?.[locale] ?? problem}`;
      });
      return zh
        ? `以下锁定与现状矛盾，请解除后重新运行。${locks.join('；')}。`
        : `These locks contradict how things are; lift them and run again. ${locks.join('; ')}.`;
    }
    case 'input-faulty':
      return zh
        ? `匹配数据有误，请联系管理员：${failure.problems.slice(0, 5).join('; ')}。`
        : `The data to match on are faulty; tell an administrator: ${failure.problems.slice(0, 5).join('; ')}.`;
    case 'jobs-ended':
      return zh
        ? '后台任务未能完成，请重新运行；如再次发生，请联系管理员。'
        : 'The background jobs ended before the plan was there. Run it again; tell an administrator if it recurs.';
    case 'unexpected':
      return zh
        ? '多次尝试后仍失败，已记录。请重新运行；如再次发生，请联系管理员。'
        : 'It failed after several tries, which was noted. Run it again; tell an administrator if it recurs.';
  }
}
