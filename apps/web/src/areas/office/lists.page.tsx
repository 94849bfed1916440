import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useSession } from '../../app/session/session.context.js';
import { OfficeNav } from '../../app/shell/office-nav.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { MembersOnly } from '../../patterns/members-only.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { ListsTable } from './lists.table.js';
import { NewListDialog } from './new-list.dialog.js';
import styles from './office.module.css';
import { ProgrammePicker } from './programme-picker.js';
import { useProgramme } from './use-programme.js';

/** The challenge lists of a programme, drafts included. */
export function Page() {
  return (
    <MembersOnly capability={['list.read', 'list.manage']}>
      <Lists />
    </MembersOnly>
  );
}

function Lists() {
  const { t } = useTranslation('office');
  const said = useSaid();
  const { may } = useSession();
  const { programmes, programme, known, choose, error } = useProgramme();
  const [making, setMaking] = useState(false);
  return (
    <PageFrame
      nav={<OfficeNav />}
      title={t('lists.title')}
      heading={
        <>
          <div className={styles.top}>
            <div>
              <h1>{t('lists.title')}</h1>
              <p className={`${styles.printed} quiet`}>{programme && said(programme, 'name')}</p>
              <p className={styles.lead}>{t('lists.lead')}</p>
            </div>
            <div className={`${styles.tools} screen-only`}>
              <ProgrammePicker programmes={programmes} chosen={programme} onChoose={choose} />
              {programme && may('list.manage') && (
                <Button type="primary" onClick={() => setMaking(true)}>
                  {t('lists.new')}
                </Button>
              )}
            </div>
          </div>
        </>
      }
    >
      {error && !known && <ProblemNote refusal={refusalOfError(error)} />}
      {!error && !known && <LoadingLines lines={6} />}
      {known && !programme && <EmptyState title={t('noProgramme.title')}>{t('noProgramme.text')}</EmptyState>}
      {programme && (
        <>
          <ListsTable programmeId={programme.id} />
          <NewListDialog open={making} programmeId={programme.id} onClose={() => setMaking(false)} />
        </>
      )}
    </PageFrame>
  );
}
