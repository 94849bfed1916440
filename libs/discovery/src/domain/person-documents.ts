import { canonicalJson, type Id } from '@jiebang/kernel';
import { projectProfile, type Evidence, type ProfileRecord } from '@jiebang/people';
import type { SearchDocument } from '@jiebang/platform/search';
import { disciplineLineage } from '@jiebang/vocabulary';
import { PUBLIC, SIGNED_IN } from './audiences.js';
import { inSimplified, shorterWords } from './hints.js';
import { organisationAttributes, typedOrganisations, type OrganisationLine } from './organisation-facts.js';
import { typedChineseName, typedNames } from './pinyin.js';

/** Everything that is known of a person, hidden or not. */
export interface PersonFacts {
  readonly profile: ProfileRecord;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly synthetic: boolean;
  /** The main organisation first. */
  readonly organisations: readonly OrganisationLine[];
  readonly evidence: readonly Evidence[];
}

/** The id of the document that those who are signed in see in the place of the public one. */
export function signedInDocumentId(personId: Id): string {
  return `${personId}-s`;
}

/** Every document id that a person may have. */
export function personDocumentIds(personId: Id): readonly string[] {
  return [personId, signedInDocumentId(personId)];
}

/**
 * A person's documents: one for everybody where those who are signed in see no more than visitors do, else one for each of
 * both. What nobody else may see is in neither.
 */
export function personDocuments(facts: PersonFacts): readonly SearchDocument[] {
  const { personId } = facts.profile;
  const forAll = contentFor(facts, 'public');
  const forSignedIn = contentFor(facts, 'signed_in');
  if (canonicalJson(forAll) === canonicalJson(forSignedIn)) {
    return [{ ...forAll, id: personId, acl: [PUBLIC, SIGNED_IN] }];
  }
  return [
    { ...forAll, id: personId, acl: [PUBLIC] },
    { ...forSignedIn, id: signedInDocumentId(personId), acl: [SIGNED_IN] },
  ];
}

function contentFor(facts: PersonFacts, audience: 'public' | 'signed_in') {
  const view = projectProfile(facts.profile, audience);
  const evidence = view.hidden.includes('evidence') ? [] : facts.evidence;
  const names = [...typedNames(facts.nameEn), ...typedChineseName(facts.nameZh)];
  const keywords = view.terms.flatMap(({ zh, en }) => [zh, en]).filter((term) => term !== '');
  const skills = [...new Set([...view.methods, ...view.instruments])];
  const about = organisationAttributes(facts.organisations);
  const texts = [view.headlineZh, view.headlineEn, view.bioZh, view.bioEn, ...view.wantedProblems];
  return {
    rev: view.revision,
    updatedAt: view.updatedAt.getTime(),
    py: [...new Set([...names, ...typedOrganisations(facts.organisations)])],
    hints: [
      shorterWords([...keywords, ...skills, ...about.dept]),
      ...inSimplified([facts.nameZh, ...keywords]),
    ],
    entityId: view.personId,
    name: facts.nameZh,
    nameEn: facts.nameEn,
    synthetic: facts.synthetic,
    headlineZh: view.headlineZh,
    headlineEn: view.headlineEn,
    keywords: [...new Set(keywords)],
    skills,
    ...about,
    bio: texts.filter((text) => text !== null && text !== ''),
    evidence: evidence.flatMap(({ titleZh, titleEn, keywords }) =>
      [titleZh, titleEn, ...keywords].filter((text) => text !== ''),
    ),
    kind: view.kind,
    disciplines: [...new Set(view.disciplineCodes.flatMap((code) => disciplineLineage(code)))],
    campus: view.campus,
    languages: view.languages,
    available:
      view.licence?.state === 'certified' && view.acceptsMentoring === true && (view.capacity ?? 0) > 0,
    capacity: view.capacity,
  };
}
