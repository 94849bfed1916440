import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { NotFoundPage } from '../../app/router/not-found.page.js';
import { useSession } from '../../app/session/session.context.js';
import { useCampusName } from '../../app/vocabulary/campus.js';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import { Facts } from '../../patterns/facts.js';
import { LoadingPage } from '../../patterns/loading-page.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import { StateTag } from '../../patterns/state-tag.js';
import { LabDialogs, type LabEdit, useRetirement } from './lab-dialogs.js';
import { InstrumentsTable, ServicesTable } from './lab-tables.js';
import { LAB, type Lab } from './lab.query.js';
import styles from './labs.module.css';

/** One facility: instruments, services with their prices, how to book; those who answer for it change it here. */
export function Page() {
  const { t } = useTranslation('labs');
  const { id = '' } = useParams();
  const [{ data, error, fetching }, ask] = useQuery({ query: LAB, variables: { id } });
  const again = () => ask({ requestPolicy: 'network-only' });
  const lab = data?.facility?.id === id ? data.facility : null;
  if (lab) return <LabSheet lab={lab} onChanged={again} />;
  if (fetching) return <LoadingPage />;
  if (!error) return <NotFoundPage />;
  return (
    <PageFrame title={t('title')}>
      <ProblemNote refusal={refusalOfError(error)} onRetry={again} />
    </PageFrame>
  );
}

function LabSheet({ lab, onChanged }: { readonly lab: Lab; readonly onChanged: () => void }) {
  const { t } = useTranslation(['labs', 'common']);
  const said = useSaid();
  const vocabulary = useVocabulary();
  const campusName = useCampusName();
  const { viewer, may } = useSession();
  const [edit, setEdit] = useState<LabEdit | null>(null);
  const retirement = useRetirement(onChanged);
  const answers = viewer?.person?.id === lab.responsiblePerson.id;
  const isOffice = viewer?.roles.some(({ role }) => role === 'pmo') ?? false;
  const mayEdit = may('facility.manage') && (answers || isOffice);
  const name = said(lab, 'name');
  const rules = said(lab, 'bookingRules');
  return (
    <PageFrame
      title={name}
      heading={
        <>
          <p className={styles.trail}>
            <Link to="/labs">{t('title')}</Link>
          </p>
          <p className={`${styles.row_tags} ${styles.tags_above}`}>
            <StateTag tone={lab.openAccess ? 'good' : 'over'}>
              {t(lab.openAccess ? 'open' : 'inside')}
            </StateTag>
            {lab.synthetic && <span className="small quiet">{t('synthetic')}</span>}
          </p>
          <div className={styles.head}>
            <h1>{name}</h1>
            {mayEdit && <Button onClick={() => setEdit({ what: 'facility' })}>{t('editLab')}</Button>}
          </div>
        </>
      }
      lead={said(lab, 'summary')}
    >
      <Facts
        facts={[
          [t('organisation'), said(lab.organisation, 'name')],
          [t('campus'), lab.campus && campusName(lab.campus)],
          [t('city'), lab.city],
          [t('categories'), lab.categories.map(vocabulary.category).join(t('common:comma'))],
          [
            t('responsible'),
            <Link key="who" to={`/people/${lab.responsiblePerson.id}`}>
              {said(lab.responsiblePerson, 'name')}
            </Link>,
          ],
        ]}
      />
      {retirement.refusal && <ProblemNote refusal={retirement.refusal} />}
      <Section
        title={t('instruments')}
        aside={
          mayEdit && (
            <Button onClick={() => setEdit({ what: 'instrument', item: null })}>{t('addInstrument')}</Button>
          )
        }
      >
        {lab.instruments.length === 0 ? (
          <p className="quiet">{t('noInstruments')}</p>
        ) : (
          <InstrumentsTable
            lab={lab}
            onEdit={mayEdit ? (item) => setEdit({ what: 'instrument', item }) : undefined}
            onRetire={mayEdit ? (item) => setEdit({ what: 'retire', item }) : undefined}
          />
        )}
      </Section>
      <Section
        title={t('services')}
        aside={
          mayEdit && (
            <Button onClick={() => setEdit({ what: 'service', item: null })}>{t('addService')}</Button>
          )
        }
      >
        {lab.services.length === 0 ? (
          <p className="quiet">{t('noServices')}</p>
        ) : (
          <ServicesTable
            lab={lab}
            onEdit={mayEdit ? (item) => setEdit({ what: 'service', item }) : undefined}
          />
        )}
      </Section>
      <Section title={t('booking')}>
        <p className={styles.rules}>{rules || t('noRules')}</p>
      </Section>
      {edit && (
        <LabDialogs
          lab={lab}
          edit={edit}
          retirement={retirement}
          onClose={() => setEdit(null)}
          onSaved={() => {
            setEdit(null);
            onChanged();
          }}
        />
      )}
    </PageFrame>
  );
}
