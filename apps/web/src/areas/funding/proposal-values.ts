import type { BudgetCategory, SaveProposalDraftInput } from '../../gql/graphql.js';
import { isWholeLine, type BudgetRow } from './budget-sums.js';

/** What a member writes; a section of the call by `sections.<key>`. */
export type ProposalValues = {
  readonly titleZh: string;
  readonly titleEn: string;
  readonly abstractZh: string;
  readonly abstractEn: string;
  readonly challengeId: string | null;
  readonly durationMonths: number | null;
  readonly lines: readonly BudgetRow[];
} & { readonly [section: `sections.${string}`]: string };

/** A proposal as the server has it. */
export interface StoredProposal {
  readonly titleZh?: string | null;
  readonly titleEn?: string | null;
  readonly abstractZh?: string | null;
  readonly abstractEn?: string | null;
  readonly challengeId?: string | null;
  readonly durationMonths?: number | null;
  readonly sections: readonly { readonly key: string; readonly text: string }[];
  readonly budget: readonly {
    readonly category: BudgetCategory;
    readonly item: string;
    readonly amountFen: number;
  }[];
}

type Name = keyof ProposalValues & string;
export type ProposalPart = Partial<Record<Name, unknown>>;

const SECTION = 'sections.';

/** What the form starts with: each section of the call has a text, a blank one where nothing is written. */
export function valuesOf(proposal: StoredProposal, sectionKeys: readonly string[]): ProposalValues {
  const texts = new Map(proposal.sections.map(({ key, text }) => [key, text]));
  return {
    titleZh: proposal.titleZh ?? '',
    titleEn: proposal.titleEn ?? '',
    abstractZh: proposal.abstractZh ?? '',
    abstractEn: proposal.abstractEn ?? '',
    challengeId: proposal.challengeId ?? null,
    durationMonths: proposal.durationMonths ?? null,
    lines: proposal.budget.map((line, index) => ({ ...line, key: `stored-${index}` })),
    ...Object.fromEntries(sectionKeys.map((key) => [`${SECTION}${key}`, texts.get(key) ?? ''])),
  };
}

/** A value in the form in which it is sent, so that two can be compared: unfinished lines and keys of rows do not count. */
function sent(values: ProposalValues, name: Name): string {
  if (name !== 'lines') return JSON.stringify(values[name] ?? null);
  return JSON.stringify(
    values.lines.filter(isWholeLine).map(({ category, item, amountFen }) => [category, item, amountFen]),
  );
}

/** Names of what differs. */
export function changedBetween(before: ProposalValues, after: ProposalValues): readonly Name[] {
  return (Object.keys(after) as Name[]).filter((name) => sent(before, name) !== sent(after, name));
}

/** What is written of these names, as the server takes it; null where none of them is text. The budget goes by itself. */
export function draftInput(
  values: ProposalValues,
  names: readonly Name[],
): Omit<SaveProposalDraftInput, 'proposalId' | 'version'> | null {
  const texts = names.filter((name) => name !== 'lines');
  if (texts.length === 0) return null;
  const sections = texts.filter((name) => name.startsWith(SECTION));
  const plain = texts.filter((name) => !name.startsWith(SECTION));
  return {
    ...Object.fromEntries(plain.map((name) => [name, values[name] === '' ? null : values[name]])),
    ...(sections.length > 0 && {
      sections: sections.map((name) => ({
        key: name.slice(SECTION.length),
        text: String(values[name as `sections.${string}`] ?? ''),
      })),
    }),
  };
}

/** What becomes of two people's work on one text. */
export interface Merged {
  /** What the other one changed and this one did not: to be taken over. */
  readonly taken: ProposalPart;
  /** What both changed, and differently: for people to decide. */
  readonly clashes: readonly Name[];
}

/** Joins what this reader wrote with what somebody else has saved meanwhile, both since `base`. */
export function mergedWith(base: ProposalValues, mine: ProposalValues, theirs: ProposalValues): Merged {
  const changedHere = new Set(changedBetween(base, mine));
  const changedThere = changedBetween(base, theirs);
  return {
    taken: Object.fromEntries(
      changedThere.filter((name) => !changedHere.has(name)).map((name) => [name, theirs[name]]),
    ),
    clashes: changedThere.filter((name) => changedHere.has(name) && sent(mine, name) !== sent(theirs, name)),
  };
}
