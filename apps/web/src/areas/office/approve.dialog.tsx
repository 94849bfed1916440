import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { Dialog } from '../../patterns/dialog.js';
import { CheckField } from '../../patterns/form/check-field.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import formStyles from '../../patterns/form/form.module.css';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import styles from './office.module.css';
import type { OfficeChallenge } from './use-list-challenges.js';
import type { OfficeList } from './use-list.js';

const APPROVE = graphql(`
  mutation ApproveList($input: ApproveChallengeListInput!) {
    approveChallengeList(input: $input) {
      __typename
      ... on ChallengeList {
        id
        version
        state
        approvedAt
      }
      ...Refusal
    }
  }
`);

interface ApproveDialogProps {
  readonly open: boolean;
  readonly list: OfficeList;
  readonly challenges: readonly OfficeChallenge[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks whether ethics and intellectual property were checked; shows everything that is missing, by challenge. */
export function ApproveDialog({ open, list, challenges, onClose, onDone }: ApproveDialogProps) {
  const { t } = useTranslation(['office', 'common']);
  const said = useSaid();
  const notice = useNotice();
  const form = useFormValues({ ethicsChecked: false, ipChecked: false });
  const { run, running, refusal, forget } = useAction(APPROVE, (data) => data.approveChallengeList);
  const close = () => {
    forget();
    form.reset({ ethicsChecked: false, ipChecked: false });
    onClose();
  };
  const approve = async () => {
    const { done } = await run({ input: { id: list.id, version: list.version, ...form.values } });
    if (!done) return;
    notice({ text: t('steps.done.approve') });
    close();
    onDone();
  };
  const wrong = Object.entries(refusal?.fields ?? {}).map(([path, message]) => {
    const index = Number(/^challenges\.(\d+)\./.exec(path)?.[1]);
    return { path, message, challenge: challenges[index] };
  });
  return (
    <Dialog
      open={open}
      title={t('approve.title')}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t('cancel')}</Button>
          <Button
            type="primary"
            loading={running}
            disabled={!form.values.ethicsChecked || !form.values.ipChecked}
            onClick={() => void approve()}
          >
            {t('steps.approve')}
          </Button>
        </>
      }
    >
      <div className={formStyles.form}>
        <p>{t('approve.text', { count: challenges.length })}</p>
        <CheckField
          label={t('approve.ethics')}
          hint={t('approve.ethicsHint')}
          {...form.field('ethicsChecked')}
        />
        <CheckField label={t('approve.ip')} hint={t('approve.ipHint')} {...form.field('ipChecked')} />
        {refusal && wrong.length === 0 && <ProblemNote refusal={refusal} />}
        {wrong.length > 0 && (
          <div className={formStyles.problems} role="alert">
            <strong>{t('common:form.problems', { count: wrong.length })}</strong>
            <ul className={styles.wrongs}>
              {wrong.map(({ path, message, challenge }) => (
                <li key={path}>
                  {challenge ? (
                    <Link to={`/office/lists/${list.id}/challenges/${challenge.id}`}>
                      {t('common:form.problem', { label: said(challenge, 'title'), message })}
                    </Link>
                  ) : (
                    message
                  )}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Dialog>
  );
}
