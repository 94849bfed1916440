import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
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
      ... on Problem {
        code
        message
        hint
      }
      ... on InvalidInput {
        fields {
          path
          code
          message
        }
      }
    }
  }
`);

/** Saves what is not saved and hands the need in; what is wrong goes beside the fields of the form. */
export function useSubmitNeed(form: NeedDraft) {
  const submission = useAction(SUBMIT, (data) => data.submitNeed);
  /** The id of the need, or null where it was not handed in. */
  const submit = async (id: string | null): Promise<string | null> => {
    const version = await form.flush();
    if (version === null || id === null) return null;
    const { done, refusal } = await submission.run({ input: { needId: id, version } });
    if (refusal) form.showErrors(atRows(refusal.fields, form.values));
    return done?.id ?? null;
  };
  const isAboutFields = submission.refusal && Object.keys(submission.refusal.fields).length > 0;
  return { submit, running: submission.running, refusal: isAboutFields ? null : submission.refusal };
}
