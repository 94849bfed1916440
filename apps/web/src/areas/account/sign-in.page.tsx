import { Button, Input } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { useMutation } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOf, type Refusal } from '../../app/graphql/outcome.js';
import { useSession } from '../../app/session/session.context.js';
import { Field } from '../../patterns/field.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import styles from './account.module.css';
import { CampusButton } from './campus.button.js';
import { safeReturnTo } from './return-to.js';

const SIGN_IN = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on Me {
        accountId
      }
      ...Refusal
    }
  }
`);

/** Signing in with a password, or at the campus where that is set up; leads back to where one came from. */
export function Page() {
  const { t } = useTranslation('account');
  const [address] = useSearchParams();
  const returnTo = safeReturnTo(address.get('returnTo'));
  const navigate = useNavigate();
  const { viewer, renew } = useSession();
  const [{ fetching }, signIn] = useMutation(SIGN_IN);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (missing.size > 0 || refusal)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [missing, refusal]);
  if (viewer) return <Navigate to={returnTo} replace />;

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const input = { login: String(given.get('login')).trim(), password: String(given.get('password')) };
    const blank = Object.entries(input).flatMap(([name, value]) => (value === '' ? [name] : []));
    setMissing(new Set(blank));
    setRefusal(null);
    if (blank.length > 0) return;
    const { data, error } = await signIn({ input });
    const refused = refusalOf(data?.signIn, error);
    if (refused) return setRefusal(refused);
    renew();
    await navigate(returnTo, { replace: true });
  };
  const errorOf = (name: string) => (missing.has(name) ? t('signIn.missing') : refusal?.fields[name]);

  return (
    <PageFrame title={t('signIn.title')} lead={t('signIn.lead')} narrow>
      <form ref={form} className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        {refusal && <ProblemNote refusal={refusal} />}
        <Field label={t('signIn.login')} error={errorOf('login')}>
          {(control) => (
            <Input
              {...control}
              name="login"
              size="large"
              autoComplete="username"
              autoCapitalize="none"
              autoFocus
            />
          )}
        </Field>
        <Field label={t('signIn.password')} error={errorOf('password')}>
          {(control) => (
            <Input
              {...control}
              name="password"
              type="password"
              size="large"
              autoComplete="current-password"
            />
          )}
        </Field>
        <Button type="primary" size="large" htmlType="submit" loading={fetching} block>
          {t('signIn.do')}
        </Button>
      </form>
      <CampusButton returnTo={returnTo} />
      <p className="small quiet">{t('signIn.help')}</p>
    </PageFrame>
  );
}
