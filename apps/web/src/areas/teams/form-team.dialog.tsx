import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { Dialog } from '../../patterns/dialog.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { DescriptionFields } from './description-fields.js';
import { BLANK_DESCRIPTION, blankFields, describedTeam } from './team-description.js';

const FORM = graphql(`
  mutation FormTeam($input: FormTeamInput!) {
    formTeam(input: $input) {
      __typename
      ... on Team {
        id
        state
      }
      ...Refusal
    }
  }
`);

interface FormTeamDialogProps {
  readonly open: boolean;
  readonly programme: { readonly id: string; readonly teamSizeMin: number; readonly teamSizeMax: number };
  readonly onClose: () => void;
}

/** A student founds a team. What is typed stays while the dialog is closed and the page is open. */
export function FormTeamDialog({ open, programme, onClose }: FormTeamDialogProps) {
  const { t } = useTranslation(['teams', 'common']);
  const navigate = useNavigate();
  const notice = useNotice();
  const values = useFormValues(BLANK_DESCRIPTION);
  const { run, running, refusal } = useAction(FORM, (data) => data.formTeam);
  const send = async () => {
    const blank = blankFields(values.values);
    if (blank.length > 0) {
      values.showErrors(Object.fromEntries(blank.map((path) => [path, t('form.missing')])));
      return;
    }
    const { done, refusal: refused } = await run({
      input: { programmeId: programme.id, ...describedTeam(values.values) },
    });
    values.showRefusal(refused);
    if (!done) return;
    notice({ text: t('form.done') });
    void navigate(`/teams/${done.id}`);
  };
  return (
    <Dialog
      wide
      open={open}
      title={t('form.title')}
      onClose={onClose}
      actions={
        <>
          <Button type="primary" loading={running} onClick={() => void send()}>
            {t('form.send')}
          </Button>
          <Button onClick={onClose}>{t('common:back')}</Button>
        </>
      }
    >
      <p className="quiet">{t('form.rules', { min: programme.teamSizeMin, max: programme.teamSizeMax })}</p>
      {refusal && Object.keys(refusal.fields).length === 0 && <ProblemNote refusal={refusal} />}
      <DescriptionFields values={values} />
    </Dialog>
  );
}
