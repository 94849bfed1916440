import { Checks, type Id } from '@jiebang/kernel';

/** A team ranks at most three challenges. */
export const MAX_CHOICES = 3;

/** A challenge as far as a choice is concerned. */
export interface ChoosableChallenge {
  readonly id: Id;
  readonly programmeId: Id;
  readonly state: string;
  /** The instant at which its list closes; null where none is set. */
  readonly deadlineAt: Date | null;
}

/**
 * Throws INVALID_INPUT with everything that is wrong with a ranking, best choice first: too many, one twice, unknown,
 * of another programme, or not open at `now` (a list whose closing instant has come is closed, whether or not the clock
 * job has been there). `known` are the challenges that exist among those wanted.
 */
export function checkChoices(
  programmeId: Id,
  wanted: readonly Id[],
  known: readonly ChoosableChallenge[],
  now: Date,
): void {
  const checks = new Checks();
  checks.that(wanted.length <= MAX_CHOICES, 'challengeIds', 'TOO_MANY', {
    zh: `最多选择 ${MAX_CHOICES} 个榜题。`,
    en: `At most ${MAX_CHOICES} challenges.`,
  });
  const byId = new Map(known.map((challenge) => [challenge.id, challenge]));
  wanted.forEach((id, index) => {
    const path = `challengeIds.${index}`;
    checks.that(wanted.indexOf(id) === index, path, 'CHOSEN_TWICE', {
      zh: '同一榜题只能选择一次。',
      en: 'The same challenge twice.',
    });
    const challenge = byId.get(id);
    const here = challenge?.programmeId === programmeId;
    if (
      checks.that(here, path, 'UNKNOWN_CHALLENGE', {
        zh: '本项目中没有这个榜题。',
        en: 'No such challenge in this programme.',
      })
    ) {
      checks.that(challenge !== undefined && isOpen(challenge, now), path, 'CHALLENGE_NOT_OPEN', {
        zh: '该榜题当前未开放。',
        en: 'This challenge is not open.',
      });
    }
  });
  checks.refuseIfAny();
}

function isOpen({ state, deadlineAt }: ChoosableChallenge, now: Date): boolean {
  return state === 'open' && (deadlineAt === null || deadlineAt > now);
}
