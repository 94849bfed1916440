import { Checks, type FieldProblem, type Id } from '@jiebang/kernel';
import { checkBudget, type BudgetLine } from './budget.js';
import type { CallTerms, SectionTemplate } from './call.js';
import { checkEligibility } from './eligibility.js';

/** What a team writes. Anything may be missing from a draft. */
export interface ProposalContent {
  readonly challengeId: Id | null;
  readonly titleZh: string | null;
  readonly titleEn: string | null;
  readonly abstractZh: string | null;
  readonly abstractEn: string | null;
  readonly durationMonths: number | null;
  /** Texts by the keys of the call's sections. */
  readonly sections: Readonly<Record<string, string>>;
}

/** The team that proposes, as far as the rules ask. */
export interface ProposingTeam {
  readonly state: string;
  readonly memberPersonIds: readonly Id[];
  readonly choices: readonly Id[];
  /** Different top-level disciplines of its members. */
  readonly disciplines: number;
}

/** Everything that a submission is judged by, but the clock. */
export interface ProposalDossier {
  readonly content: ProposalContent;
  readonly budget: readonly BudgetLine[];
  readonly signedBy: readonly Id[];
  readonly team: ProposingTeam;
  readonly terms: CallTerms;
}

/** Teams that may submit: their members are fixed. */
export const SUBMITTING_TEAM_STATES: readonly string[] = ['locked', 'active'];

/** All that stands between a proposal and its submission, but the deadline; nothing where it could go now. */
export function proposalProblems({
  content,
  budget,
  signedBy,
  team,
  terms,
}: ProposalDossier): readonly FieldProblem[] {
  const checks = new Checks();
  checkContent(content, team, terms, checks);
  checkBudget(budget, terms, checks);
  checkEligibility(
    terms.eligibilityRules,
    {
      teamSize: team.memberPersonIds.length,
      disciplines: team.disciplines,
      durationMonths: content.durationMonths,
    },
    checks,
  );
  checkTeamState(team.state, checks);
  const unsigned = team.memberPersonIds.filter((id) => !signedBy.includes(id));
  checks.that(unsigned.length === 0, 'signatures', 'NOT_SIGNED_BY_ALL', {
    zh: `还有 ${unsigned.length} 名成员未签署。`,
    en: `${unsigned.length} member(s) have not signed yet.`,
  });
  return checks.problems;
}

/** Notes that the members are not fixed yet. */
export function checkTeamState(state: string, checks: Checks): void {
  checks.that(SUBMITTING_TEAM_STATES.includes(state), 'team', 'TEAM_NOT_LOCKED', {
    zh: '团队锁定后才能提交。',
    en: 'The team must be locked first.',
  });
}

function checkContent(content: ProposalContent, team: ProposingTeam, terms: CallTerms, checks: Checks): void {
  checks.required(content.titleZh, 'titleZh', { zh: '中文题目', en: 'A Chinese title' });
  checks.required(content.titleEn, 'titleEn', { zh: '英文题目', en: 'An English title' });
  checks.required(content.abstractZh, 'abstractZh', { zh: '中文摘要', en: 'A Chinese abstract' });
  checks.required(content.abstractEn, 'abstractEn', { zh: '英文摘要', en: 'An English abstract' });
  checks.that(content.durationMonths !== null, 'durationMonths', 'REQUIRED', {
    zh: '请填写执行期。',
    en: 'A duration is required.',
  });
  checks.that(
    content.challengeId !== null && team.choices.includes(content.challengeId),
    'challengeId',
    'REQUIRED',
    {
      zh: '请从团队所选榜题中选定一个。',
      en: "One of the team's chosen challenges is required.",
    },
  );
  for (const template of terms.sections) checkSection(template, content.sections[template.key], checks);
}

function checkSection(
  { key, titleZh, titleEn, required, maxLength }: SectionTemplate,
  text: string | undefined,
  checks: Checks,
): void {
  const path = `sections.${key}`;
  if (required) checks.required(text, path, { zh: `“${titleZh}”`, en: `"${titleEn}"` });
  checks.that((text ?? '').length <= maxLength, path, 'TOO_LONG', {
    zh: `“${titleZh}”最多 ${maxLength} 个字符。`,
    en: `"${titleEn}" may have at most ${maxLength} characters.`,
  });
}

/** The sections after an edit. Throws INVALID_INPUT for keys that the call does not know; blank texts are taken out. */
export function mergeSections(
  before: Readonly<Record<string, string>>,
  edits: Readonly<Record<string, string>>,
  templates: readonly SectionTemplate[],
): Record<string, string> {
  const checks = new Checks();
  for (const key of Object.keys(edits)) {
    const known = templates.some((template) => template.key === key);
    checks.that(known, `sections.${key}`, 'UNKNOWN_SECTION', {
      zh: '申报书没有这个部分。',
      en: 'The proposal has no such section.',
    });
  }
  checks.refuseIfAny();
  const merged = { ...before, ...edits };
  return Object.fromEntries(Object.entries(merged).filter(([, text]) => text.trim() !== ''));
}
