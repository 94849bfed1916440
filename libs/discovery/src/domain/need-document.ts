import type { PublicNeedRecord } from '@jiebang/challenges';
import type { SearchDocument } from '@jiebang/platform/search';
import { departmentByCode, departmentShortName, disciplineLineage } from '@jiebang/vocabulary';
import { PUBLIC, SIGNED_IN } from './audiences.js';
import { inSimplified, shorterWords } from './hints.js';
import { typedTerm } from './pinyin.js';

/**
 * The document of a need that is public, made of its public projection alone: whatever that leaves out cannot be found here.
 * It stands among the challenges, told apart by `entity`; all that is pooled has one status, so that nobody reads from it
 * which needs a list in the making has taken.
 */
export function needDocument(need: PublicNeedRecord): SearchDocument {
  const departments = need.departmentCodes.flatMap((code) => departmentByCode(code) ?? []);
  const dept = departments.map(departmentShortName);
  const keywords = [...need.keywords, ...(need.disease ? [need.disease] : [])];
  return {
    id: need.id,
    rev: need.version,
    acl: [PUBLIC, SIGNED_IN],
    updatedAt: need.submittedAt.getTime(),
    entityId: need.id,
    entity: 'need',
    py: [...new Set([...keywords, ...dept].flatMap((term) => typedTerm(term)))],
    hints: [shorterWords([need.titleZh, ...keywords, ...dept]), ...inSimplified([need.titleZh, ...keywords])],
    title: need.titleZh,
    titleEn: need.titleEn ?? need.titleZh,
    synthetic: need.synthetic,
    keywords,
    dept,
    deptEn: departments.map(({ nameEn }) => nameEn),
    departments: [...new Set(departments.flatMap(({ code, parent }) => (parent ? [parent, code] : [code])))],
    targets: need.targetNames,
    status: 'pooled',
    disciplines: [...new Set(need.disciplineCodes.flatMap((code) => disciplineLineage(code)))],
    publishedAt: need.submittedAt.getTime(),
  };
}
