import type { ChallengeRecord } from '@jiebang/challenges';
import type { SearchDocument } from '@jiebang/platform/search';
import { departmentByCode, departmentShortName, disciplineLineage } from '@jiebang/vocabulary';
import { PUBLIC, SIGNED_IN } from './audiences.js';
import { inSimplified, shorterWords } from './hints.js';
import { typedTerm } from './pinyin.js';

const texts = (values: readonly (string | null)[]) =>
  values.filter((text): text is string => text !== null && text !== '');

/** A published challenge's document. All of it is for the public; who owns the problem is not part of it. */
export function challengeDocument(challenge: ChallengeRecord): SearchDocument {
  const departments = challenge.departmentCodes.flatMap((code) => departmentByCode(code) ?? []);
  const dept = departments.map(departmentShortName);
  const { titleZh, summaryZh, keywords } = challenge;
  return {
    id: challenge.id,
    rev: challenge.version,
    acl: [PUBLIC, SIGNED_IN],
    updatedAt: challenge.publishedAt?.getTime() ?? 0,
    entityId: challenge.id,
    entity: 'challenge',
    py: [...new Set([...keywords, ...dept].flatMap((term) => typedTerm(term)))],
    hints: [
      shorterWords([titleZh, ...keywords, ...dept]),
      ...inSimplified(texts([titleZh, summaryZh, ...keywords])),
    ],
    title: titleZh,
    titleEn: challenge.titleEn,
    number: challenge.number,
    synthetic: challenge.synthetic,
    keywords,
    dept,
    deptEn: departments.map(({ nameEn }) => nameEn),
    departments: [...new Set(departments.flatMap(({ code, parent }) => (parent ? [parent, code] : [code])))],
    area: challenge.area,
    areaNames: texts([challenge.areaZh, challenge.areaEn]),
    summary: texts([challenge.summaryZh, challenge.summaryEn]),
    targets: challenge.targets.map(({ name }) => name),
    status: challenge.state,
    kind: challenge.kind,
    listId: challenge.listId,
    programmeId: challenge.programmeId,
    disciplines: [...new Set(challenge.disciplineCodes.flatMap((code) => disciplineLineage(code)))],
    budgetFen: challenge.budgetFen,
    durationMonths: challenge.durationMonths,
    publishedAt: challenge.publishedAt?.getTime() ?? null,
    deadlineAt: challenge.deadlineAt?.getTime() ?? null,
  };
}
