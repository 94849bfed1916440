import { useCallback, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useAction } from '../../app/graphql/action.js';
import type { Refusal } from '../../app/graphql/outcome.js';
import { type DraftForm, type Saved, useDraftForm } from '../../patterns/form/draft-form.js';
import { isWholeLine, totalOf } from './budget-sums.js';
import { PROPOSAL, SAVE_BUDGET, SAVE_TEXTS, type ProposalView } from './proposal.query.js';
import {
  changedBetween,
  draftInput,
  mergedWith,
  valuesOf,
  type ProposalPart,
  type ProposalValues,
} from './proposal-values.js';
import { atTheirPlaces, wholeRows } from './rows.js';

type Name = keyof ProposalValues & string;

/** What somebody else saved in the same place while this reader was writing there. */
export interface Clash {
  readonly names: readonly Name[];
  readonly theirs: ProposalValues;
}

export interface ProposalDraft {
  readonly form: DraftForm<ProposalValues>;
  readonly clash: Clash | null;
  /** Saves what this reader wrote over what the other one did. */
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

/** How often a save begins again because others save at the same time. */
const ATTEMPTS = 4;

const keysOf = (proposal: ProposalView) => proposal.call.sections.map(({ key }) => key);

/**
 * A proposal's texts and its budget in one form that saves itself: each part by its own mutation, one after the other,
 * since both count the version up. `onJoined` is called when another member's work was taken over.
 */
export function useProposalDraft(proposal: ProposalView, onJoined: () => void): ProposalDraft {
  const client = useClient();
  const { run: saveTexts } = useAction(SAVE_TEXTS, (data) => data.saveProposalDraft);
  const { run: saveBudget } = useAction(SAVE_BUDGET, (data) => data.replaceProposalBudget);
  const base = useRef({ values: valuesOf(proposal, keysOf(proposal)), version: proposal.version });
  const [clash, setClash] = useState<Clash | null>(null);
  const held = useRef<readonly Name[]>([]);
  const change = useRef<(part: ProposalPart) => void>(() => undefined);
  const proposalId = proposal.id;

  /** Sends what differs from what the server has; null where it has everything. */
  const push = useCallback(
    async (values: ProposalValues): Promise<Refusal | null> => {
      const names = changedBetween(base.current.values, values).filter(
        (name) => !held.current.includes(name),
      );
      const taken = (done: readonly Name[], version: number) => {
        const part = Object.fromEntries(done.map((name) => [name, values[name]]));
        base.current = { values: { ...base.current.values, ...part }, version };
      };
      const texts = draftInput(values, names);
      if (texts) {
        const input = { proposalId, version: base.current.version, ...texts };
        const { done, refusal } = await saveTexts({ input });
        if (refusal) return { ...refusal, fields: withSections(refusal.fields, texts.sections ?? []) };
        taken(
          names.filter((name) => name !== 'lines'),
          done.version,
        );
      }
      if (names.includes('lines')) {
        const { whole, places } = wholeRows(values.lines, isWholeLine);
        const lines = whole.map(({ category, item, amountFen }) => ({
          category,
          item,
          amountFen: amountFen ?? 0,
        }));
        const input = { proposalId, version: base.current.version, lines, totalFen: totalOf(whole) };
        const { done, refusal } = await saveBudget({ input });
        if (refusal) return { ...refusal, fields: atTheirPlaces(refusal.fields, 'lines', places) };
        taken(['lines'], done.version);
      }
      return null;
    },
    [proposalId, saveTexts, saveBudget],
  );

  const save = async (now: ProposalValues): Promise<Saved> => {
    let values = now;
    for (let attempt = 1; ; attempt += 1) {
      const refusal = await push(values);
      if (!refusal) return { version: base.current.version };
      if (refusal.code !== 'STALE_VERSION' || attempt === ATTEMPTS) return { refusal };
      const { data } = await client
        .query(PROPOSAL, { id: proposalId }, { requestPolicy: 'network-only' })
        .toPromise();
      if (data?.proposal?.state !== 'draft') return { refusal };
      const theirs = valuesOf(data.proposal, keysOf(data.proposal));
      const { taken, clashes } = mergedWith(base.current.values, values, theirs);
      base.current = { values: theirs, version: data.proposal.version };
      if (clashes.length > 0) {
        held.current = [...new Set([...held.current, ...clashes])];
        setClash({ names: held.current, theirs });
      }
      if (Object.keys(taken).length > 0) {
        change.current(taken);
        values = { ...values, ...taken } as ProposalValues;
        onJoined();
      }
    }
  };

  const form = useDraftForm<ProposalValues>({
    initial: base.current.values,
    version: proposal.version,
    save,
  });
  change.current = form.change as (part: ProposalPart) => void;

  const settle = (part: ProposalPart) => {
    held.current = [];
    setClash(null);
    change.current(part);
  };
  const partOf = (values: ProposalValues) =>
    Object.fromEntries((clash?.names ?? []).map((name) => [name, values[name]]));
  return {
    form,
    clash,
    keepMine: () => settle(partOf(form.values)),
    takeTheirs: () => clash && settle(partOf(clash.theirs)),
  };
}

/** The server names a section by its place in the input, the form by its key. */
function withSections(fields: Refusal['fields'], sections: readonly { readonly key: string }[]) {
  return Object.fromEntries(
    Object.entries(fields).map(([path, message]) => [
      path.replace(/^sections\.(\d+)\..*$/, (_, index: string) => `sections.${sections[Number(index)]?.key}`),
      message,
    ]),
  );
}
