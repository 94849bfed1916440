import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { NotFoundPage } from '../../app/router/not-found.page.js';
import { useSession } from '../../app/session/session.context.js';
import { LoadingPage } from '../../patterns/loading-page.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import { StateTag } from '../../patterns/state-tag.js';
import { Enquiries } from './enquiries.js';
import { LabDialogs, type LabEdit, useRetirement } from './lab-dialogs.js';
import { LabSide } from './lab-side.js';
import { InstrumentsTable, ServicesTable } from './lab-tables.js';
import { LAB, type Lab } from './lab.query.js';
import styles from './labs.module.css';
import { ResourceKinds } from './resource-kinds.js';
import { ResourceSheet } from './resource-sheet.js';
import { ServedChallenges } from './served-challenges.js';
import { useTermNames } from './term-names.js';

const COLLECTIONS = ['dataset', 'biobank', 'literature'] as const;

/** One facility: what it shares and at what price, the rules, the people, the challenges that it can serve. */
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
  const { may } = useSession();
  const [edit, setEdit] = useState<LabEdit | null>(null);
  const retirement = useRetirement(onChanged);
  const enquiries = useRef<HTMLDivElement>(null);
  const termName = useTermNames([
    ...lab.methods,
    ...lab.subjects,
    ...lab.resources.flatMap((resource) => resource.subjects),
  ]);
  const mayEdit = may('facility.manage') && lab.mayEdit;
  const name = said(lab, 'name');
  const notes = [...new Set(lab.services.flatMap(({ priceNote }) => priceNote ?? []))];
  const adds = (change: LabEdit, label: string) =>
    mayEdit && <Button onClick={() => setEdit(change)}>{label}</Button>;
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
            <span>{said(lab.organisation, 'name')}</span>
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
      <ResourceKinds lab={lab} />
      {retirement.refusal && <ProblemNote refusal={retirement.refusal} />}
      <div className={styles.detail}>
        <div className={styles.detail_main}>
          <Section title={t('services')} aside={adds({ what: 'service', item: null }, t('addService'))}>
            {lab.services.length === 0 ? (
              <p className="quiet">{t('noServices')}</p>
            ) : (
              <>
                <ServicesTable
                  lab={lab}
                  onEdit={mayEdit ? (item) => setEdit({ what: 'service', item }) : undefined}
                />
                <p className="small quiet">{t('priceText')}</p>
                {notes.length > 0 && (
                  <ul className={styles.notes} aria-label={t('priceNote')}>
                    {notes.map((note) => (
                      <li key={note}>{note}</li>
                    ))}
                  </ul>
                )}
              </>
            )}
          </Section>
          {(lab.instruments.length > 0 || mayEdit) && (
            <div id="instrument">
              <Section
                title={t('instruments')}
                aside={adds({ what: 'instrument', item: null }, t('addInstrument'))}
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
            </div>
          )}
          {COLLECTIONS.map((kind) => {
            const own = lab.resources.filter((resource) => resource.kind === kind);
            if (own.length === 0 && !mayEdit) return null;
            return (
              <div key={kind} id={kind}>
                <Section
                  title={t(`kind.${kind}`)}
                  aside={adds({ what: 'resource', kind, item: null }, t(`addKind.${kind}`))}
                >
                  {own.length === 0 && <p className="quiet">{t('noneOfKind')}</p>}
                  {own.map((item) => (
                    <ResourceSheet
                      key={item.id}
                      resource={item}
                      termName={termName}
                      onEdit={mayEdit ? () => setEdit({ what: 'resource', kind, item }) : undefined}
                    />
                  ))}
                </Section>
              </div>
            );
          })}
          <ServedChallenges labId={lab.id} />
          <div ref={enquiries}>
            <Enquiries labId={lab.id} />
          </div>
        </div>
        <LabSide
          lab={lab}
          termName={termName}
          onAsk={() => {
            enquiries.current?.scrollIntoView();
            enquiries.current?.querySelector<HTMLElement>('textarea, a')?.focus({ preventScroll: true });
          }}
        />
      </div>
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
