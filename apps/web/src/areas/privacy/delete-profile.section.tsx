import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { Dialog } from '../../patterns/dialog.js';
import { CheckField } from '../../patterns/form/check-field.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import styles from './privacy.module.css';

const OWN = graphql(`
  query ProfileToDelete {
    myProfile {
      id
      version
    }
  }
`);

const DELETE = graphql(`
  mutation DeleteMyProfile($version: Int!) {
    deleteMyProfile(version: $version) {
      __typename
      ... on Person {
        id
      }
      ...Refusal
    }
  }
`);

/** One's profile with its evidence, deleted for good. Nothing is shown to whoever has none. */
export function DeleteProfileSection() {
  const { t } = useTranslation('privacy');
  const [{ data }, ask] = useQuery({ query: OWN, requestPolicy: 'network-only' });
  const [asking, setAsking] = useState(false);
  const profile = data?.myProfile;
  if (!profile) return null;
  return (
    <Section title={t('delete')}>
      <p>{t('deleteText')}</p>
      <div className={styles.foot}>
        <Button danger onClick={() => setAsking(true)}>
          {t('deleteGo')}
        </Button>
      </div>
      {asking && (
        <DeleteDialog
          version={profile.version}
          onClose={() => setAsking(false)}
          onDeleted={() => {
            setAsking(false);
            ask({ requestPolicy: 'network-only' });
          }}
        />
      )}
    </Section>
  );
}

interface DeleteDialogProps {
  readonly version: number;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

function DeleteDialog({ version, onClose, onDeleted }: DeleteDialogProps) {
  const { t } = useTranslation(['privacy', 'common']);
  const notice = useNotice();
  const [sure, setSure] = useState(false);
  const { run, running, refusal } = useAction(DELETE, (result) => result.deleteMyProfile);
  const go = async () => {
    const { done } = await run({ version });
    if (!done) return;
    notice({ text: t('deleted') });
    onDeleted();
  };
  return (
    <Dialog
      open
      title={t('deleteGo')}
      onClose={onClose}
      actions={
        <>
          <Button danger type="primary" disabled={!sure} loading={running} onClick={() => void go()}>
            {t('deleteNow')}
          </Button>
          <Button onClick={onClose}>{t('common:back')}</Button>
        </>
      }
    >
      {refusal && <ProblemNote refusal={refusal} />}
      <p>{t('deleteWhat')}</p>
      <CheckField label={t('deleteSure')} name="sure" value={sure} onChange={setSure} error={undefined} />
    </Dialog>
  );
}
