import { useClient } from 'urql';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { type DraftForm, useDraftForm } from '../../patterns/form/draft-form.js';
import { callErrorsAt, callInputOf, callValuesOf, type CallValues } from './call-form.js';
import { CALL, type CallView } from './call.query.js';

const UPDATE = graphql(`
  mutation UpdateCall($input: UpdateCallInput!) {
    updateCall(input: $input) {
      __typename
      ... on Call {
        id
        state
        version
        titleZh
        titleEn
      }
      ...Refusal
    }
  }
`);

interface CallDraft {
  readonly form: DraftForm<CallValues>;
  /** Takes what is on the server, after somebody else saved. */
  readonly reload: () => Promise<void>;
}

/** A call that saves itself while the office writes it. */
export function useCallDraft(call: CallView): CallDraft {
  const client = useClient();
  const { run } = useAction(UPDATE, (data) => data.updateCall);
  // What the rubric is called: as it was, else as rubrics usually are.
  const names = {
    nameZh: call.rubric?.nameZh ?? '评审指标',
    nameEn: call.rubric?.nameEn ?? 'Rubric',
  };
  const form = useDraftForm<CallValues>({
    initial: callValuesOf(call),
    version: call.version,
    save: async (values, version) => {
      const input = { callId: call.id, version: version ?? call.version, ...callInputOf(values, names) };
      const { done, refusal } = await run({ input });
      if (refusal) return { refusal: { ...refusal, fields: callErrorsAt(refusal.fields, values) } };
      return { version: done.version };
    },
  });
  const reload = async () => {
    const { data } = await client.query(CALL, { id: call.id }, { requestPolicy: 'network-only' }).toPromise();
    if (data?.call) form.replace(callValuesOf(data.call), data.call.version);
  };
  return { form, reload };
}
