import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { PickField, type PickOption } from '../../patterns/form/pick-field.js';
import { SelectField } from '../../patterns/select-field.js';
import type { MemberValues } from './outcome-values.js';
import type { OutcomeView } from './outcome.query.js';
import styles from './outcomes.module.css';
import type { OutcomeDraftForm } from './use-outcome-draft.js';
import { PARTS } from './words.js';

const FOUND = graphql(`
  query OutcomeFindPeople($q: String!) {
    search(index: people, q: $q, perPage: 20) {
      hits {
        id
        titleZh
        titleEn
      }
    }
  }
`);

const PAUSE_MS = 250;

interface MembersEditorProps {
  readonly form: OutcomeDraftForm;
  readonly outcome: OutcomeView | null;
}

/** Who is named beside the owner, and what each did. Each is asked whether they agree. */
export function MembersEditor({ form, outcome }: MembersEditorProps) {
  const { t } = useTranslation('outcomes');
  const said = useSaid();
  const { members } = form.values;
  const known = (outcome?.members ?? []).map(({ person }) => ({
    value: person.id,
    label: said(person, 'name'),
  }));
  const change = (at: number, part: Partial<MemberValues>) =>
    form.change({ members: members.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  return (
    <div className={styles.side} data-field="members">
      <p className="quiet">{t('members.hint')}</p>
      {members.map((member, at) => (
        <div key={at} className={styles.item}>
          <PersonField
            label={t('member')}
            known={known}
            value={member.personId}
            name={`members.${at}.personId`}
            onChange={(personId) => change(at, { personId })}
          />
          <SelectField
            label={t('memberPart')}
            value={member.part}
            options={PARTS.map((value) => ({ value, label: t(`part.${value}`) }))}
            onChange={(part) => change(at, { part: PARTS.find((one) => one === part) ?? 'member' })}
          />
          <div>
            <Button onClick={() => form.change({ members: members.filter((_, index) => index !== at) })}>
              {t('remove')}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button onClick={() => form.change({ members: [...members, { personId: null, part: 'member' }] })}>
          {t('addMember')}
        </Button>
      </div>
    </div>
  );
}

interface PersonFieldProps {
  readonly label: string;
  readonly name: string;
  readonly known: readonly PickOption[];
  readonly value: string | null;
  readonly onChange: (personId: string | null) => void;
}

function PersonField({ known, ...field }: PersonFieldProps) {
  const said = useSaid();
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  useEffect(() => {
    const pause = setTimeout(() => setQ(typed.trim()), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [typed]);
  const [{ data, fetching }] = useQuery({ query: FOUND, variables: { q } });
  const found = (data?.search.hits ?? []).map((hit) => ({ value: hit.id, label: said(hit, 'title') }));
  const missing = known.filter(({ value }) => !found.some((one) => one.value === value));
  return (
    <PickField
      {...field}
      error={undefined}
      options={[...missing, ...found]}
      loading={fetching}
      onSearch={setTyped}
    />
  );
}
