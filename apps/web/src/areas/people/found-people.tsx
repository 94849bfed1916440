import { useState } from 'react';
import { useQuery } from 'urql';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useLanguage } from '../../app/i18n/language.js';
import type { FoundPeopleQuery, SearchFilterInput, SearchSortInput } from '../../gql/graphql.js';
import { LoadMore } from '../../patterns/load-more.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { MarkedText } from '../../patterns/marked-text.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { NobodyFound } from './nobody-found.js';
import styles from './people.module.css';
import { FOUND_PEOPLE } from './people.query.js';
import { PersonRow } from './person-row.js';

const PER_PAGE = 24;

interface FoundPeopleProps {
  readonly q: string;
  readonly filters: SearchFilterInput[];
  readonly sort: SearchSortInput[];
}

/** What the words find, the best first, page by page. Give it a new key for other wishes. */
export function FoundPeople(wishes: FoundPeopleProps) {
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

interface FoundPageProps extends FoundPeopleProps {
  readonly page: number;
  readonly isLast: boolean;
  readonly onMore: () => void;
}

function FoundPage({ page, isLast, onMore, ...wishes }: FoundPageProps) {
  const variables = { ...wishes, page, perPage: PER_PAGE };
  const [{ data, fetching, error }, ask] = useQuery({ query: FOUND_PEOPLE, variables });
  if (!data) {
    return (
      <li>
        {error ? (
          <ProblemNote
            refusal={refusalOfError(error)}
            onRetry={() => ask({ requestPolicy: 'network-only' })}
          />
        ) : (
          <LoadingLines lines={9} />
        )}
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
          <NobodyFound />
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

type Hit = FoundPeopleQuery['search']['hits'][number];

/** Attributes whose match is shown, the most telling first. */
const PASSAGES = ['keywords', 'skills', 'evidence', 'bio', 'org'];

function FoundRow({ hit: { person, highlights } }: { readonly hit: Hit }) {
  const english = useLanguage() === 'en';
  // The index may be a moment behind: whoever has withdrawn is not shown.
  if (!person) return null;
  const marked = (attribute: string) =>
    highlights.find((highlight) => highlight.attribute === attribute)?.html ?? [];
  const [name] = marked(english ? 'nameEn' : 'name');
  const passages = PASSAGES.map(marked).find((html) => html.length > 0) ?? [];
  const own = passages.filter((html) => /[\u4e00-\u9fff]/.test(html) !== english);
  const shown = (own.length > 0 ? own : passages).slice(0, 3);
  return (
    <PersonRow
      profile={person}
      name={name && <MarkedText html={name} />}
      passage={shown.length > 0 && <MarkedText html={shown.join(english ? ' · ' : '　')} />}
    />
  );
}
