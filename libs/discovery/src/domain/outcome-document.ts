import { visitor, type Id } from '@jiebang/kernel';
import { mayReadOutcome, visibleOutcome, type OutcomeRecord, type UseLevel } from '@jiebang/outcomes';
import type { SearchDocument } from '@jiebang/platform/search';
import { departmentByCode, departmentShortName, disciplineLineage } from '@jiebang/vocabulary';
import { PUBLIC, SIGNED_IN } from './audiences.js';
import { inSimplified, shorterWords } from './hints.js';
import { organisationAttributes, type OrganisationLine } from './organisation-facts.js';
import { typedNames, typedTerm } from './pinyin.js';

/** Everything that is known of an outcome, hidden or not. */
export interface OutcomeFacts {
  readonly outcome: OutcomeRecord;
  /** Names of everybody who is named, by id. */
  readonly names: ReadonlyMap<Id, { readonly nameZh: string; readonly nameEn: string }>;
  readonly organisations: readonly OrganisationLine[];
  /** What clinicians say of its use. */
  readonly uses: readonly UseLevel[];
}

/**
 * An outcome's document, or none: only what a visitor may read is indexed, and only while it is published; a disputed one
 * has a page and is not found. It is made of what a visitor sees, so that nothing confidential gets in.
 */
export function outcomeDocument({
  outcome: whole,
  names,
  organisations,
  uses,
}: OutcomeFacts): SearchDocument | null {
  if (whole.state !== 'published' || !mayReadOutcome(visitor(), whole)) return null;
  const outcome = visibleOutcome(visitor(), whole);
  const departments = outcome.departmentCodes.flatMap((code) => departmentByCode(code) ?? []);
  const team = outcome.members.flatMap(({ personId }) => names.get(personId) ?? []);
  const dept = departments.map(departmentShortName);
  const title = outcome.titleZh ?? '';
  return {
    id: outcome.id,
    rev: outcome.version,
    acl: [PUBLIC, SIGNED_IN],
    updatedAt: outcome.lastActionAt.getTime(),
    entityId: outcome.id,
    py: [
      ...new Set([
        ...team.flatMap(({ nameEn }) => typedNames(nameEn)),
        ...[...outcome.keywords, ...dept].flatMap((term) => typedTerm(term)),
      ]),
    ],
    hints: [
      shorterWords([title, ...outcome.keywords, ...dept]),
      ...inSimplified([title, outcome.summaryZh ?? '', ...outcome.keywords]),
    ],
    title,
    titleEn: outcome.titleEn ?? outcome.titleZh ?? '',
    synthetic: outcome.synthetic,
    keywords: outcome.keywords,
    team: [...new Set(team.flatMap(({ nameZh, nameEn }) => [nameZh, nameEn]))],
    ...organisationAttributes(organisations),
    clinic: [...dept, ...departments.map(({ nameEn }) => nameEn)],
    refs: outcome.evidence.flatMap(({ title, ref, kind }) => (kind === 'file' ? [title] : [title, ref])),
    summary: [outcome.summaryZh, outcome.summaryEn].filter((text) => text !== null && text !== ''),
    type: outcome.type,
    standardLevel: outcome.standardLevel,
    year: outcome.year,
    trl: outcome.trl,
    disciplines: [...new Set(outcome.disciplineCodes.flatMap((code) => disciplineLineage(code)))],
    departments: [...new Set(departments.flatMap(({ code, parent }) => (parent ? [parent, code] : [code])))],
    challengeId: outcome.challengeId,
    inUse: uses.some((level) => level !== 'none'),
    publishedAt: outcome.publishedAt?.getTime() ?? null,
  };
}
