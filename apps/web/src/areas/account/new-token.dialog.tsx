import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { useSession } from '../../app/session/session.context.js';
import { useCapabilityName } from '../../app/vocabulary/capability-name.js';
import { Dialog } from '../../patterns/dialog.js';
import { Field } from '../../patterns/field.js';
import { FormProblems } from '../../patterns/form/form-problems.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import { PicksField } from '../../patterns/form/pick-field.js';
import { TextField } from '../../patterns/form/text-field.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { SelectField } from '../../patterns/select-field.js';
import styles from './account.module.css';

const CREATE = graphql(`
  mutation CreateApiToken($input: CreateApiTokenInput!) {
    createApiToken(input: $input) {
      __typename
      ... on ApiToken {
        id
        secret
      }
      ...Refusal
    }
  }
`);

interface NewTokenDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onMade: () => void;
}

/** Makes a token, and shows its secret this once. */
export function NewTokenDialog({ open, ...rest }: NewTokenDialogProps) {
  const { t } = useTranslation('account');
  return (
    <Dialog open={open} title={t('tokens.new')} onClose={rest.onClose}>
      <NewToken {...rest} />
    </Dialog>
  );
}

function NewToken({ onClose, onMade }: Omit<NewTokenDialogProps, 'open'>) {
  const [secret, setSecret] = useState<string | null>(null);
  if (secret !== null) return <Secret secret={secret} onClose={onClose} />;
  return (
    <NewTokenForm
      onClose={onClose}
      onMade={(made) => {
        setSecret(made);
        onMade();
      }}
    />
  );
}

const DAYS = ['30', '90', '180', '365'] as const;
const READ = 'read';

function NewTokenForm({
  onClose,
  onMade,
}: {
  readonly onClose: () => void;
  readonly onMade: (secret: string) => void;
}) {
  const { t } = useTranslation('account');
  const { viewer } = useSession();
  const capabilityName = useCapabilityName();
  const form = useFormValues({ name: '', scopes: [] as readonly string[], expiresInDays: '90' });
  const create = useAction(CREATE, (data) => data.createApiToken);
  const labels = { name: t('tokens.name'), scopes: t('tokens.scopes') };
  const save = async () => {
    const { name, scopes, expiresInDays } = form.values;
    const wrong = {
      ...(name.trim() === '' && { name: t('signIn.missing') }),
      ...(scopes.length === 0 && { scopes: t('tokens.noScope') }),
    };
    if (Object.keys(wrong).length > 0) return form.showErrors(wrong);
    const input = { name: name.trim(), scopes: [...scopes], expiresInDays: Number(expiresInDays) };
    const { done, refusal } = await create.run({ input });
    if (!done) return form.showRefusal(refusal);
    onMade(done.secret ?? '');
  };
  return (
    <form
      className={styles.wide_form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FormProblems errors={form.errors} labels={labels} />
      {create.refusal && Object.keys(form.errors).length === 0 && <ProblemNote refusal={create.refusal} />}
      <TextField label={labels.name} hint={t('tokens.nameHint')} maxLength={100} {...form.field('name')} />
      <PicksField
        label={labels.scopes}
        hint={t('tokens.scopesHint')}
        options={[READ, ...(viewer?.capabilities ?? [])].map((value) => ({
          value,
          label: capabilityName(value),
        }))}
        {...form.field('scopes')}
      />
      <SelectField
        label={t('tokens.days')}
        value={form.values.expiresInDays}
        options={DAYS.map((value) => ({ value, label: t('tokens.inDays', { count: Number(value) }) }))}
        onChange={(expiresInDays) => form.change({ expiresInDays })}
      />
      <div className={styles.foot}>
        <Button type="primary" htmlType="submit" loading={create.running}>
          {t('tokens.make')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

function Secret({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const { t } = useTranslation('account');
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    setCopied(true);
  };
  return (
    <div className={styles.wide_form}>
      <p>{t('tokens.secretText')}</p>
      <Field label={t('tokens.secret')}>
        {(control) => (
          <Input {...control} readOnly value={secret} onFocus={(event) => event.target.select()} />
        )}
      </Field>
      <p role="status" className="small quiet">
        {isCopied && t('tokens.copied')}
      </p>
      <div className={styles.foot}>
        <Button type="primary" onClick={() => void copy()}>
          {t('tokens.copy')}
        </Button>
        <Button onClick={onClose}>{t('tokens.kept')}</Button>
      </div>
    </div>
  );
}
