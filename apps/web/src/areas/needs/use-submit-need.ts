import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { useNotice } from '../../patterns/notice.js';
import { missingFields, unfinishedTargets } from './need-steps.js';
import { atRows, type NeedDraft } from './use-need-draft.js';

const SUBMIT = graphql(`
  mutation SubmitNeed($input: NeedVersionInput!) {
    submitNeed(input: $input) {
      __typename
      ... on Need {
        id
        state
        version
        submittedAt
        lastActionAt
        openSides
      }
      ...Refusal
    }
  }
`);

/** Saves what is not saved and hands the need in; what is missing or wrong goes beside the fields of the form. */
export function useSubmitNeed(form: NeedDraft, id: string | null) {
  const { t } = useTranslation('needs');
  const navigate = useNavigate();
  const notice = useNotice();
  const submission = useAction(SUBMIT, (data) => data.submitNeed);
  const submit = async (): Promise<void> => {
    const blank = [...missingFields(form.values), ...unfinishedTargets(form.values)];
    if (blank.length > 0) {
      form.showErrors(Object.fromEntries(blank.map((path) => [path, t('missing')])));
      return;
    }
    const version = await form.flush();
    if (version === null || id === null) return;
    const { done, refusal } = await submission.run({ input: { needId: id, version } });
    if (refusal) form.showErrors(atRows(refusal.fields, form.values));
    if (!done) return;
    notice({ tone: 'good', text: t('submitted') });
    await navigate(`/needs/${done.id}`);
  };
  const isAboutFields = submission.refusal && Object.keys(submission.refusal.fields).length > 0;
  return { submit, running: submission.running, refusal: isAboutFields ? null : submission.refusal };
}
