import { useCallback, useEffect, useMemo, useState } from 'react';
import { useClient } from 'urql';
import { everyPage, RefusedError } from '../../app/graphql/every-page.js';
import { graphql } from '../../app/graphql/graphql.js';
import type { Refusal } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import type { EveryOrganisationQuery } from '../../gql/graphql.js';

const EVERY = graphql(`
  query EveryOrganisation($after: String) {
    organisations(first: 100, after: $after) {
      nodes {
        id
        version
        kind
        nameZh
        nameEn
        code
        synthetic
        parent {
          id
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type OrganisationRow = EveryOrganisationQuery['organisations']['nodes'][number];

export interface Organisations {
  /** Null until all have come. */
  readonly rows: readonly OrganisationRow[] | null;
  readonly refusal: Refusal | null;
  readonly reload: () => void;
  readonly byId: ReadonlyMap<string, OrganisationRow>;
  /** "Central Hospital › Neurology"; the id itself for one that is not there. */
  readonly pathOf: (id: string) => string;
}

/** All organisations. They are some hundreds, and a tree cannot be shown by halves. */
export function useOrganisations(): Organisations {
  const client = useClient();
  const said = useSaid();
  const [rows, setRows] = useState<readonly OrganisationRow[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [generation, setGeneration] = useState(0);
  useEffect(() => {
    let wanted = true;
    everyPage(client, EVERY, { after: null }, (data) => data.organisations).then(
      (all) => {
        if (!wanted) return;
        setRows(all);
        setRefusal(null);
      },
      (fault: unknown) => {
        if (wanted && fault instanceof RefusedError) setRefusal(fault.refusal);
      },
    );
    return () => {
      wanted = false;
    };
  }, [client, generation]);
  const byId = useMemo(() => new Map((rows ?? []).map((row) => [row.id, row])), [rows]);
  const pathOf = useCallback(
    (id: string) => {
      const names: string[] = [];
      for (let row = byId.get(id); row; row = row.parent ? byId.get(row.parent.id) : undefined)
        names.unshift(said(row, 'name'));
      return names.join(' › ') || id;
    },
    [byId, said],
  );
  return { rows, refusal, reload: useCallback(() => setGeneration((last) => last + 1), []), byId, pathOf };
}
