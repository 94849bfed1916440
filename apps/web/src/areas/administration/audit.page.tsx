import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { OfficeNav } from '../../app/shell/office-nav.js';
import type { AuditTrailQuery, AuditTrailQueryVariables } from '../../gql/graphql.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { DateField } from '../../patterns/form/date-field.js';
import { useAddress } from '../../patterns/list/address.js';
import { SelectField } from '../../patterns/select-field.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { LoadMore } from '../../patterns/load-more.js';
import { MembersOnly } from '../../patterns/members-only.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { AccountPersonField } from './account-person.field.js';
import styles from './administration.module.css';
import { AuditTable } from './audit-table.js';
import { AuditVerdictSection } from './audit-verdict.section.js';
import { startOfDay, SUBJECT_TYPES, wordsOf } from './audit-words.js';

export const AUDIT = graphql(`
  query AuditTrail(
    $subjectType: String
    $subjectId: ID
    $actorId: ID
    $since: DateTime
    $until: DateTime
    $after: String
  ) {
    auditTrail(
      subjectType: $subjectType
      subjectId: $subjectId
      actorId: $actorId
      since: $since
      until: $until
      first: 50
      after: $after
    ) {
      nodes {
        id
        at
        action
        subjectType
        subjectId
        from
        to
        requestId
        sealed
        details {
          name
          value
        }
        actor {
          id
          nameZh
          nameEn
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type AuditEntryView = AuditTrailQuery['auditTrail']['nodes'][number];
export type AuditFilter = Omit<AuditTrailQueryVariables, 'after'>;

const PARAMETERS = { type: null, subject: null, actor: null, from: null, to: null };

/** Who did what to what and when, never changed and never removed; and the proof that it was not. */
export function Page() {
  return (
    <MembersOnly capability="audit.read">
      <AuditPage />
    </MembersOnly>
  );
}

function AuditPage() {
  const { t } = useTranslation('administration');
  const address = useAddress();
  const subjectType = address.among('type', SUBJECT_TYPES);
  const filter: AuditFilter = {
    subjectType,
    subjectId: address.get('subject') || null,
    actorId: address.get('actor') || null,
    since: startOfDay(address.get('from')),
    until: startOfDay(address.get('to'), true),
  };
  const isNarrowed = Object.values(filter).some(Boolean);
  return (
    <PageFrame nav={<OfficeNav />} title={t('audit.title')} lead={t('audit.lead')}>
      <AuditVerdictSection />
      <div className={styles.list}>
        <div className={`${styles.filters} screen-only`}>
          <AccountPersonField
            label={t('audit.actor')}
            value={filter.actorId ?? null}
            onChange={(actor) => address.go({ actor })}
          />
          <SelectField
            label={t('audit.subject')}
            value={subjectType ?? ''}
            options={[
              { value: '', label: t('all') },
              ...SUBJECT_TYPES.map((type) => ({ value: type, label: t(`noun.${nounOf(type)}`) })),
            ]}
            onChange={(type) => address.go({ type, subject: null })}
          />
          <DateField
            label={t('audit.from')}
            name="from"
            value={address.get('from') || null}
            error={undefined}
            onChange={(from) => address.go({ from })}
          />
          <DateField
            label={t('audit.to')}
            name="to"
            value={address.get('to') || null}
            error={undefined}
            onChange={(to) => address.go({ to })}
          />
        </div>
        {isNarrowed && (
          <p className="small">
            {filter.subjectId && <span className="quiet">{t('audit.oneSubject')} </span>}
            <Link to={address.hrefFor(PARAMETERS)}>{t('clear')}</Link>
          </p>
        )}
        <AuditList
          key={JSON.stringify(filter)}
          filter={filter}
          hrefForSubject={(type, subject) => address.hrefFor({ type, subject })}
        />
      </div>
    </PageFrame>
  );
}

type SubjectNoun = Exclude<(typeof SUBJECT_TYPES)[number], 'api-token'> | 'api_token';

function nounOf(type: (typeof SUBJECT_TYPES)[number]): SubjectNoun {
  return wordsOf(type).noun as SubjectNoun;
}

interface AuditListProps {
  readonly filter: AuditFilter;
  readonly hrefForSubject: (type: string, id: string) => string;
}

function AuditList({ filter, hrefForSubject }: AuditListProps) {
  const { t } = useTranslation('administration');
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, fetching, error }, ask] = useQuery({ query: AUDIT, variables: { ...filter, after } });
  const page = data?.auditTrail;
  if (error && !page)
    return (
      <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  if (!page) return <LoadingLines lines={10} />;
  if (page.nodes.length === 0) return <EmptyState title={t('audit.none')}>{t('audit.noneHint')}</EmptyState>;
  return (
    <>
      <AuditTable entries={page.nodes} filter={filter} hrefForSubject={hrefForSubject} />
      {page.pageInfo.hasNextPage && (
        <LoadMore loading={fetching} onMore={() => setAfter(page.pageInfo.endCursor)} />
      )}
    </>
  );
}
