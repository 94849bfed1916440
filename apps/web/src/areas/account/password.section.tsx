import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { FormProblems } from '../../patterns/form/form-problems.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import { LeaveGuard } from '../../patterns/form/leave-guard.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import styles from './account.module.css';
import { PasswordField } from './password.field.js';

const CHANGE = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      __typename
      ... on Me {
        accountId
      }
      ...Refusal
    }
  }
`);

const BLANK = { password: '', newPassword: '', again: '' };

/** Changes one's own password. Other browsers are signed out by it. */
export function PasswordSection({ onChanged }: { readonly onChanged: () => void }) {
  const { t } = useTranslation('account');
  const notice = useNotice();
  const [isOpen, setOpen] = useState(false);
  const form = useFormValues(BLANK);
  const change = useAction(CHANGE, (data) => data.changePassword);
  const close = () => {
    form.reset(BLANK);
    change.forget();
    setOpen(false);
  };
  const save = async () => {
    const { password, newPassword, again } = form.values;
    const wrong = {
      ...(password === '' && { password: t('signIn.missing') }),
      ...(newPassword === '' && { newPassword: t('signIn.missing') }),
      ...(again !== newPassword && { again: t('password.different') }),
    };
    if (Object.keys(wrong).length > 0) return form.showErrors(wrong);
    const { done, refusal } = await change.run({ input: { password, newPassword } });
    if (!done) return form.showRefusal(refusal);
    close();
    notice({ text: t('password.changed') });
    onChanged();
  };
  const labels = {
    password: t('password.present'),
    newPassword: t('password.new'),
    again: t('password.again'),
  };
  return (
    <Section title={t('password.title')}>
      {!isOpen && (
        <div>
          <Button onClick={() => setOpen(true)}>{t('password.change')}</Button>
        </div>
      )}
      {isOpen && (
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <FormProblems errors={form.errors} labels={labels} />
          {change.refusal && Object.keys(form.errors).length === 0 && (
            <ProblemNote refusal={change.refusal} />
          )}
          <PasswordField
            label={labels.password}
            autoComplete="current-password"
            {...form.field('password')}
          />
          <PasswordField
            label={labels.newPassword}
            hint={t('password.rule')}
            autoComplete="new-password"
            {...form.field('newPassword')}
          />
          <PasswordField label={labels.again} autoComplete="new-password" {...form.field('again')} />
          <p className="small quiet">{t('password.ends')}</p>
          <div className={styles.foot}>
            <Button type="primary" htmlType="submit" loading={change.running}>
              {t('password.change')}
            </Button>
            <Button onClick={close}>{t('cancel')}</Button>
          </div>
          <LeaveGuard unsaved={Object.values(form.values).some((value) => value !== '')} />
        </form>
      )}
    </Section>
  );
}
