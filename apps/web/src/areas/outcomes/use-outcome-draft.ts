import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { useDraftForm } from '../../patterns/form/draft-form.js';
import { focusField } from '../../patterns/form/form-problems.js';
import { useNotice } from '../../patterns/notice.js';
import { SUBMIT } from './outcome.operations.js';
import type { OutcomeView } from './outcome.query.js';
import { draftInputOf, valuesOf, type Origins, type OutcomeValues } from './outcome-values.js';

const SAVE = graphql(`
  mutation SaveOutcomeDraft($input: SaveOutcomeDraftInput!) {
    saveOutcomeDraft(input: $input) {
      __typename
      ... on Outcome {
        id
        state
        version
      }
      ...Refusal
    }
  }
`);

/** The draft of an outcome that saves itself, and the way to hand it in. */
export function useOutcomeDraft(
  outcome: OutcomeView | null,
  origins: Origins,
  onCreated: (id: string) => void,
) {
  const { t } = useTranslation('outcomes');
  const navigate = useNavigate();
  const notice = useNotice();
  const id = useRef(outcome?.id ?? null);
  const [initial] = useState(() => valuesOf(outcome, origins));
  const saving = useAction(SAVE, (data) => data.saveOutcomeDraft);
  const submission = useAction(SUBMIT, (data) => data.submitOutcome);
  const form = useDraftForm<OutcomeValues>({
    initial,
    version: outcome?.version ?? null,
    save: async (values, version) => {
      const { done, refusal } = await saving.run({
        input: { ...draftInputOf(values), id: id.current, version },
      });
      if (!done) return { refusal };
      if (id.current === null) {
        id.current = done.id;
        onCreated(done.id);
      }
      return { version: done.version };
    },
  });
  const submit = async (): Promise<void> => {
    const version = await form.flush();
    if (version === null || id.current === null) {
      if (id.current === null) form.showErrors({ titleZh: t('missing') });
      return;
    }
    const { done, refusal } = await submission.run({ input: { outcomeId: id.current, version } });
    if (refusal) {
      form.showErrors(refusal.fields);
      // Again when what was missing the last time still is: the sheet is long, and its end says nothing.
      focusField(Object.keys(refusal.fields)[0] ?? '');
    }
    if (!done) return;
    notice({ tone: 'good', text: t('submitted') });
    await navigate(`/outcomes/${done.id}`);
  };
  const refused = submission.refusal ?? form.refusal;
  return {
    form,
    submit,
    running: submission.running,
    refusal: refused && Object.keys(refused.fields).length === 0 ? refused : null,
  };
}

export type OutcomeDraftForm = ReturnType<typeof useOutcomeDraft>['form'];
