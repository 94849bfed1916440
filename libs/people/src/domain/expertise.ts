import { Checks, type Id } from '@jiebang/kernel';
import { disciplineByCode, synonymGroupsOf } from '@jiebang/vocabulary';
import type { ProfileContent, Term } from './profile.js';

const LANGUAGE = /^[a-z]{2,3}$/;

/** A term as somebody typed it. */
export interface WrittenTerm {
  readonly zh?: string | null;
  readonly en?: string | null;
  readonly evidenceIds?: readonly Id[] | null;
}

/**
 * Terms without blanks and repetitions, in their order. Where one language is missing and the vocabulary knows exactly one
 * notion of that name, its preferred term in the other language is added.
 */
export function normalisedTerms(written: readonly WrittenTerm[]): readonly Term[] {
  const seen = new Set<string>();
  const terms: Term[] = [];
  for (const { zh, en, evidenceIds } of written) {
    const term = translated(zh?.trim() ?? '', en?.trim() ?? '');
    const key = `${term.zh} ${term.en}`.toLowerCase();
    if (key === ' ' || seen.has(key)) continue;
    seen.add(key);
    terms.push({ ...term, evidenceIds: [...new Set(evidenceIds ?? [])] });
  }
  return terms;
}

function translated(zh: string, en: string): { readonly zh: string; readonly en: string } {
  if ((zh === '') === (en === '')) return { zh, en };
  const [group, ...others] = synonymGroupsOf(zh || en);
  if (!group || others.length > 0) return { zh, en };
  return { zh: zh || group.zh, en: en || group.en };
}

/** Throws INVALID_INPUT with everything that is wrong: unknown disciplines, languages and evidence. */
export function checkProfile(content: ProfileContent, ownEvidence: ReadonlySet<Id>): void {
  const checks = new Checks();
  content.disciplineCodes.forEach((code, at) =>
    checks.that(disciplineByCode(code) !== undefined, `disciplineCodes.${at}`, 'UNKNOWN_DISCIPLINE', {
      zh: `没有代码为“${code}”的学科。`,
      en: `There is no discipline with the code "${code}".`,
    }),
  );
  content.languages.forEach((language, at) =>
    checks.that(LANGUAGE.test(language), `languages.${at}`, 'UNKNOWN_LANGUAGE', {
      zh: '语言须为 ISO 639 代码，如 zh、en。',
      en: 'A language is an ISO 639 code such as zh or en.',
    }),
  );
  content.terms.forEach(({ evidenceIds }, at) =>
    evidenceIds.forEach((id, place) =>
      checks.that(ownEvidence.has(id), `terms.${at}.evidenceIds.${place}`, 'UNKNOWN_EVIDENCE', {
        zh: '该佐证不在您的档案中。',
        en: 'This evidence is not in your profile.',
      }),
    ),
  );
  checks.refuseIfAny();
}
