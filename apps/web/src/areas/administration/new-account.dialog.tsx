import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { Dialog } from '../../patterns/dialog.js';
import { FormProblems } from '../../patterns/form/form-problems.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import form from '../../patterns/form/form.module.css';
import { TextField } from '../../patterns/form/text-field.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';

const CREATE = graphql(`
  mutation CreateAccount($input: CreateAccountInput!) {
    createAccount(input: $input) {
      __typename
      ... on Account {
        id
        login
        status
        version
      }
      ...Refusal
    }
  }
`);

const BLANK = { nameZh: '', nameEn: '', login: '', identityNumber: '', orcid: '', email: '', password: '' };

interface NewAccountDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Gives a person a way in; a person who is known already, by number or ORCID, gets it. */
export function NewAccountDialog({ open, onClose }: NewAccountDialogProps) {
  const { t } = useTranslation('administration');
  return (
    <Dialog open={open} title={t('accounts.new')} onClose={onClose} wide>
      <NewAccountForm onClose={onClose} />
    </Dialog>
  );
}

function NewAccountForm({ onClose }: Pick<NewAccountDialogProps, 'onClose'>) {
  const { t } = useTranslation(['administration', 'common']);
  const navigate = useNavigate();
  const notice = useNotice();
  const values = useFormValues(BLANK);
  const create = useAction(CREATE, (data) => data.createAccount);
  const required = (['nameZh', 'nameEn', 'login'] as const).filter(
    (name) => values.values[name].trim() === '',
  );
  const save = async () => {
    const { login, nameZh, nameEn, identityNumber, orcid, email, password } = values.values;
    const input = {
      login: login.trim(),
      nameZh: nameZh.trim(),
      nameEn: nameEn.trim(),
      identityNumber: identityNumber.trim() || null,
      orcid: orcid.trim() || null,
      email: email.trim() || null,
      password: password || null,
    };
    if (required.length > 0)
      return values.showErrors(Object.fromEntries(required.map((name) => [name, t('missing')])));
    const { done, refusal } = await create.run({ input });
    if (refusal) return values.showRefusal(refusal);
    notice({ text: t('accounts.created', { login: done.login }) });
    onClose();
    await navigate(`/office/accounts/${done.id}`);
  };
  const labels = {
    nameZh: t('nameZh'),
    nameEn: t('nameEn'),
    login: t('login'),
    identityNumber: t('identityNumber'),
    orcid: 'ORCID',
    email: t('email'),
    password: t('firstPassword'),
  };
  const isSaid = Object.keys(values.errors).length > 0;
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className="quiet">{t('accounts.newHint')}</p>
      {isSaid ? (
        <FormProblems errors={values.errors} labels={labels} />
      ) : (
        create.refusal && <ProblemNote refusal={create.refusal} />
      )}
      <div className={form.pair}>
        <TextField label={labels.nameZh} maxLength={100} {...values.field('nameZh')} />
        <TextField label={labels.nameEn} maxLength={200} {...values.field('nameEn')} />
        <TextField
          label={labels.login}
          hint={t('accounts.loginHint')}
          maxLength={64}
          autoComplete="off"
          {...values.field('login')}
        />
        <TextField
          label={labels.identityNumber}
          hint={t('accounts.identityHint')}
          maxLength={64}
          {...values.field('identityNumber')}
        />
        <TextField
          label={labels.orcid}
          hint={t('accounts.orcidHint')}
          maxLength={19}
          {...values.field('orcid')}
        />
        <TextField
          label={labels.email}
          hint={t('accounts.emailHint')}
          maxLength={254}
          inputMode="email"
          {...values.field('email')}
        />
      </div>
      <TextField
        label={labels.password}
        hint={t('accounts.passwordHint')}
        maxLength={200}
        autoComplete="off"
        {...values.field('password')}
      />
      <div className={form.foot}>
        <Button type="primary" size="large" htmlType="submit" loading={create.running}>
          {t('accounts.create')}
        </Button>
        <Button size="large" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
