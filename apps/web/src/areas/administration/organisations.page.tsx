import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useLanguage } from '../../app/i18n/language.js';
import { useSession } from '../../app/session/session.context.js';
import { OfficeNav } from '../../app/shell/office-nav.js';
import type { OrganisationKind } from '../../gql/graphql.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { useAddress } from '../../patterns/list/address.js';
import { ExportButton } from '../../patterns/list/export-button.js';
import { SearchBox } from '../../patterns/search-box.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { MembersOnly } from '../../patterns/members-only.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { SelectField } from '../../patterns/select-field.js';
import styles from './administration.module.css';
import { OrganisationBranch } from './organisation-branch.js';
import { OrganisationDialog } from './organisation.dialog.js';
import { OrganisationPanel } from './organisation.panel.js';
import { isNarrowed, KINDS, matchesIn, organisationTree } from './organisation-tree.js';
import tree from './organisations.module.css';
import { useOrganisations, type OrganisationRow } from './use-organisations.js';

/** Hospitals, universities, companies and their parts as a tree; one of them in detail beside it. */
export function Page() {
  return (
    <MembersOnly capability="organisation.manage">
      <OrganisationsPage />
    </MembersOnly>
  );
}

function OrganisationsPage() {
  const { t } = useTranslation('administration');
  const language = useLanguage();
  const said = useSaid();
  const { may } = useSession();
  const address = useAddress();
  const organisations = useOrganisations();
  const [isNew, setNew] = useState(false);
  const { rows, refusal, reload, byId } = organisations;
  const filter = { text: address.get('q'), kind: address.among<OrganisationKind>('kind', KINDS) };
  const nodes = useMemo(() => {
    const { compare } = new Intl.Collator(language);
    return organisationTree(rows ?? [], filter, (a, b) => compare(said(a, 'name'), said(b, 'name')));
  }, [rows, filter.text, filter.kind, language, said]);
  const found = matchesIn(nodes);
  const chosen = byId.get(address.get('id'));
  return (
    <PageFrame nav={<OfficeNav />} title={t('organisations.title')} lead={t('organisations.lead')}>
      <div className={styles.list}>
        <div className={`${styles.filters} screen-only`}>
          <SearchBox
            labelled
            label={t('organisations.search')}
            hint={t('organisations.searchHint')}
            q={filter.text}
            onSearch={(q) => address.go({ q }, true)}
          />
          <SelectField
            label={t('kind')}
            value={filter.kind ?? ''}
            options={[
              { value: '', label: t('all') },
              ...KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
            ]}
            onChange={(kind) => address.go({ kind })}
          />
          {may('organisation.manage') && (
            <Button type="primary" onClick={() => setNew(true)}>
              {t('organisations.new')}
            </Button>
          )}
        </div>
        {refusal && !rows && <ProblemNote refusal={refusal} onRetry={reload} />}
        {!rows && !refusal && <LoadingLines lines={9} />}
        {rows && (
          <>
            <p className="small quiet numbers" role="status">
              {t('organisations.found', { count: found.length })}
            </p>
            {found.length === 0 && (
              <EmptyState
                title={t('organisations.none')}
                action={<Link to={address.hrefFor({ q: null, kind: null })}>{t('clear')}</Link>}
              >
                {t('organisations.noneHint')}
              </EmptyState>
            )}
            <div className={tree.columns}>
              <ul className={tree.tree} aria-label={t('organisations.title')}>
                {nodes.map((node) => (
                  <OrganisationBranch
                    key={`${node.row.id} ${isNarrowed(filter)}`}
                    node={node}
                    open={isNarrowed(filter)}
                    chosenId={chosen?.id ?? null}
                    hrefFor={(id) => address.hrefFor({ id })}
                  />
                ))}
              </ul>
              {chosen ? (
                <OrganisationPanel key={chosen.id} organisation={chosen} organisations={organisations} />
              ) : (
                found.length > 0 && <p className={`quiet ${tree.hint}`}>{t('organisations.choose')}</p>
              )}
            </div>
            <div className={`${styles.foot} screen-only`}>
              <ExportButton<OrganisationRow>
                name="organisations"
                columns={[
                  { title: t('organisation'), value: ({ id }) => organisations.pathOf(id) },
                  { title: t('nameZh'), value: ({ nameZh }) => nameZh },
                  { title: t('nameEn'), value: ({ nameEn }) => nameEn },
                  { title: t('kind'), value: ({ kind }) => t(`kind.${kind}`) },
                  { title: t('code'), value: ({ code }) => code },
                ]}
                rows={() => Promise.resolve(found)}
              />
            </div>
          </>
        )}
      </div>
      <OrganisationDialog
        open={isNew}
        organisation={null}
        parentId={null}
        organisations={organisations}
        onClose={() => setNew(false)}
        onDone={(id) => {
          reload();
          address.go({ id, q: null, kind: null });
        }}
      />
    </PageFrame>
  );
}
