import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { Dialog } from '../../patterns/dialog.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import formStyles from '../../patterns/form/form.module.css';
import { ProblemNote } from '../../patterns/problem-note.js';
import { ListFields } from './list-fields.js';
import { BLANK_LIST, listContentOf, missingTimes } from './list-values.js';

const CREATE = graphql(`
  mutation CreateOfficeList($input: CreateChallengeListInput!) {
    createChallengeList(input: $input) {
      __typename
      ... on ChallengeList {
        id
        version
      }
      ...Refusal
    }
  }
`);

interface NewListDialogProps {
  readonly open: boolean;
  readonly programmeId: string;
  readonly onClose: () => void;
}

/** A new list, which begins as a draft and opens in its editor. */
export function NewListDialog({ open, programmeId, onClose }: NewListDialogProps) {
  const { t } = useTranslation('office');
  const navigate = useNavigate();
  const form = useFormValues(BLANK_LIST);
  const { run, running, refusal, forget } = useAction(CREATE, (data) => data.createChallengeList);
  const close = () => {
    forget();
    form.reset(BLANK_LIST);
    onClose();
  };
  const create = async () => {
    // Times are no text: one that is missing cannot even be sent, so everything else is asked for here with it.
    const missing = [
      ...(['code', 'titleZh', 'titleEn'] as const).filter((name) => form.values[name].trim() === ''),
      ...missingTimes(form.values),
    ];
    if (missing.length > 0) {
      form.showErrors(Object.fromEntries(missing.map((path) => [path, t('required')])));
      return;
    }
    const { done, refusal: refused } = await run({
      input: { programmeId, ...listContentOf(form.values) },
    });
    if (done) void navigate(`/office/lists/${done.id}`);
    else form.showRefusal(refused);
  };
  return (
    <Dialog
      open={open}
      wide
      title={t('lists.new')}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t('cancel')}</Button>
          <Button type="primary" loading={running} onClick={() => void create()}>
            {t('lists.create')}
          </Button>
        </>
      }
    >
      <form
        className={formStyles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <p className="quiet">{t('lists.newText')}</p>
        <ListFields form={form} />
        {refusal && Object.keys(refusal.fields).length === 0 && <ProblemNote refusal={refusal} />}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
