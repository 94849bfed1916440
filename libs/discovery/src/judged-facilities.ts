import { Injectable } from '@nestjs/common';
import type { ChallengeRecord } from '@jiebang/challenges';
import type { Id } from '@jiebang/kernel';
import { LabsReadModel } from '@jiebang/labs';
import type { JudgedChallenge, JudgedFacility } from './domain/facility-fit.js';

/** What a facility shares, in the words by which it is judged. */
@Injectable()
export class JudgedFacilities {
  constructor(private readonly labs: LabsReadModel) {}

  /** A fixed number of statements, however many there are. */
  async of(ids: readonly Id[]): Promise<readonly JudgedFacility[]> {
    const facilities = await this.labs.facilities(ids);
    const known = facilities.map(({ id }) => id);
    const [instruments, services, resources] = await Promise.all([
      this.labs.instrumentsOf(known),
      this.labs.servicesOf(known),
      this.labs.resourcesOf(known),
    ]);
    return facilities.map(({ id, methods, subjects, disciplineCodes }) => {
      const of = <Thing extends { readonly facilityId: Id }>(things: readonly Thing[]) =>
        things.filter(({ facilityId }) => facilityId === id);
      const own = [
        ...of(instruments).filter(({ status }) => status !== 'retired'),
        ...of(services).filter(({ offered }) => offered),
      ];
      const shared = of(resources).filter(({ state }) => state === 'offered');
      return {
        id,
        methods: [...methods, ...own.flatMap(({ nameZh, nameEn }) => [nameZh, nameEn])],
        subjects: [...subjects, ...shared.flatMap((resource) => resource.subjects)],
        disciplineCodes,
      };
    });
  }
}

/** A challenge with everything that it says. */
export function judgedChallenge(challenge: ChallengeRecord): JudgedChallenge {
  const { id, titleZh, titleEn, summaryZh, summaryEn, keywords, targets, disciplineCodes } = challenge;
  const words = [titleZh, titleEn, summaryZh, summaryEn, ...keywords, ...targets.map(({ name }) => name)];
  return { id, text: words.filter(Boolean).join('\n'), disciplineCodes };
}
