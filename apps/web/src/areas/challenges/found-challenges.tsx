import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useLanguage } from '../../app/i18n/language.js';
import type { FoundChallengesQuery, SearchFilterInput, SearchSortInput } from '../../gql/graphql.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { LoadMore } from '../../patterns/load-more.js';
import { MarkedText } from '../../patterns/marked-text.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { ChallengeRow } from './challenge-row.js';
import styles from './challenges.module.css';
import { NothingFound } from './nothing-found.js';

const FOUND = graphql(`
  query FoundChallenges($q: String!, $filters: [SearchFilterInput!], $sort: [SearchSortInput!], $page: Int!) {
    search(index: challenges, q: $q, filters: $filters, sort: $sort, page: $page, perPage: 20) {
      total
      hits {
        id
        highlights {
          attribute
          html
        }
        challenge {
          id
          number
          state
          kind
          titleZh
          titleEn
          summaryZh
          summaryEn
          areaZh
          areaEn
          budgetFen
          deadlineAt
        }
      }
    }
  }
`);

const PER_PAGE = 20;

interface FoundChallengesProps {
  readonly q: string;
  readonly filters: SearchFilterInput[];
  readonly sort: SearchSortInput[];
}

/** What the words find, the best first, page by page. Give it a new key for other filters. */
export function FoundChallenges(wishes: FoundChallengesProps) {
  const [pages, setPages] = useState(1);
  return (
    <ul className={styles.list}>
      {Array.from({ length: pages }, (_, at) => (
        <FoundPage
          key={at}
          {...wishes}
          page={at + 1}
          isLast={at + 1 === pages}
          onMore={() => setPages(pages + 1)}
        />
      ))}
    </ul>
  );
}

interface FoundPageProps extends FoundChallengesProps {
  readonly page: number;
  readonly isLast: boolean;
  readonly onMore: () => void;
}

function FoundPage({ page, isLast, onMore, ...wishes }: FoundPageProps) {
  const [{ data, fetching, error }, ask] = useQuery({ query: FOUND, variables: { ...wishes, page } });
  if (error && !data) {
    return (
      <li>
        <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      </li>
    );
  }
  if (!data) {
    return (
      <li>
        <LoadingLines lines={9} />
      </li>
    );
  }
  const { hits, total } = data.search;
  return (
    <>
      {hits.map((hit) => (
        <FoundRow key={hit.id} hit={hit} />
      ))}
      {total === 0 && (
        <li>
          <NothingFound />
        </li>
      )}
      {isLast && total > page * PER_PAGE && (
        <li>
          <LoadMore loading={fetching} onMore={onMore} />
        </li>
      )}
    </>
  );
}

type Hit = FoundChallengesQuery['search']['hits'][number];

/** Attributes whose match is shown in place of the summary, the most telling first. */
const PASSAGES = ['summary', 'keywords', 'targets', 'areaNames', 'dept', 'deptEn'];

function FoundRow({ hit: { challenge, highlights } }: { readonly hit: Hit }) {
  const english = useLanguage() === 'en';
  // The index may be a moment behind: what has been withdrawn meanwhile is not shown.
  if (!challenge) return null;
  const marked = (attribute: string) =>
    highlights.find((highlight) => highlight.attribute === attribute)?.html ?? [];
  const [title] = marked(english ? 'titleEn' : 'title');
  const passages = PASSAGES.map(marked).find((html) => html.length > 0) ?? [];
  const passage = passages.find((html) => /[\u4e00-\u9fff]/.test(html) !== english) ?? passages[0];
  return (
    <ChallengeRow
      challenge={challenge}
      title={title && <MarkedText html={title} />}
      passage={passage && <MarkedText html={passage} />}
    />
  );
}
