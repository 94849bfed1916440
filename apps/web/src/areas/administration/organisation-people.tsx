import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useSession } from '../../app/session/session.context.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { LoadMore } from '../../patterns/load-more.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import { AddColleagueDialog } from './add-colleague.dialog.js';
import { EndPostDialog } from './end-post.dialog.js';
import tree from './organisations.module.css';
import type { Organisations } from './use-organisations.js';

const PEOPLE = graphql(`
  query PeopleOfOrganisation($organisationId: ID!, $after: String) {
    people(organisationId: $organisationId, first: 20, after: $after) {
      nodes {
        id
        person {
          id
          nameZh
          nameEn
          affiliations {
            id
            version
            titleZh
            titleEn
            organisation {
              id
              nameZh
              nameEn
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

interface OrganisationPeopleProps {
  readonly organisationId: string;
  readonly organisations: Organisations;
}

/** Who has a post here or below, and keeping those posts. */
export function OrganisationPeople({ organisationId, organisations }: OrganisationPeopleProps) {
  const { t } = useTranslation('administration');
  const said = useSaid();
  const { may } = useSession();
  const [after, setAfter] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const [ending, setEnding] = useState<{
    id: string;
    version: number;
    titleZh: string;
    titleEn: string;
  } | null>(null);
  const [{ data, fetching, error }, ask] = useQuery({ query: PEOPLE, variables: { organisationId, after } });
  const again = () => ask({ requestPolicy: 'network-only' });
  const page = data?.people;
  const isWithin = (id: string) => {
    for (
      let row = organisations.byId.get(id);
      row;
      row = row.parent ? organisations.byId.get(row.parent.id) : undefined
    )
      if (row.id === organisationId) return true;
    return false;
  };
  const mayKeep = may('affiliation.manage');
  return (
    <Section
      title={t('colleagues')}
      aside={mayKeep && <Button onClick={() => setAdding(true)}>{t('colleagues.add')}</Button>}
    >
      {error && !page && <ProblemNote refusal={refusalOfError(error)} onRetry={again} />}
      {!page && !error && <LoadingLines lines={4} />}
      {page?.nodes.length === 0 && (
        <EmptyState title={t('colleagues.none')}>{t('colleagues.noneHint')}</EmptyState>
      )}
      <ul className={tree.people}>
        {page?.nodes.map(({ id, person }) => (
          <li key={id}>
            <Link to={`/people/${person.id}`}>{said(person, 'name')}</Link>
            <ul>
              {person.affiliations
                .filter(({ organisation }) => isWithin(organisation.id))
                .map((post) => (
                  <li key={post.id} className={tree.post}>
                    <span className="small quiet">
                      {said(post, 'title')}
                      {post.organisation.id !== organisationId && ` · ${said(post.organisation, 'name')}`}
                    </span>
                    {mayKeep && (
                      <Button
                        size="small"
                        type="link"
                        aria-label={t('posts.endOf', {
                          title: said(post, 'title'),
                          name: said(person, 'name'),
                        })}
                        onClick={() => setEnding(post)}
                      >
                        {t('posts.end')}
                      </Button>
                    )}
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
      {page?.pageInfo.hasNextPage && (
        <LoadMore loading={fetching} onMore={() => setAfter(page.pageInfo.endCursor)} />
      )}
      <AddColleagueDialog
        open={isAdding}
        organisationId={organisationId}
        organisations={organisations}
        onClose={() => setAdding(false)}
        onDone={again}
      />
      <EndPostDialog post={ending} onClose={() => setEnding(null)} onDone={again} />
    </Section>
  );
}
