import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { everyPage } from '../../app/graphql/every-page.js';
import { graphql } from '../../app/graphql/graphql.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import type { LabOrganisationsQuery } from '../../gql/graphql.js';
import type { Bound } from '../../patterns/form/form-values.js';
import { PickField } from '../../patterns/form/pick-field.js';

const EVERY = graphql(`
  query LabOrganisations($after: String) {
    organisations(first: 100, after: $after) {
      nodes {
        id
        nameZh
        nameEn
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

type Organisation = LabOrganisationsQuery['organisations']['nodes'][number];

/** An organisation, found by its name or that of one above it. */
export function OrganisationField(field: Bound<string | null> & { readonly disabled?: boolean }) {
  const { t } = useTranslation('labs');
  const client = useClient();
  const said = useSaid();
  const [rows, setRows] = useState<readonly Organisation[]>([]);
  useEffect(() => {
    let wanted = true;
    everyPage(client, EVERY, { after: null }, (data) => data.organisations).then(
      (all) => wanted && setRows(all),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [client]);
  const options = useMemo(() => {
    const byId = new Map(rows.map((row) => [row.id, row]));
    const pathOf = (id: string) => {
      const names: string[] = [];
      for (let row = byId.get(id); row; row = row.parent ? byId.get(row.parent.id) : undefined)
        names.unshift(said(row, 'name'));
      return names.join(' › ');
    };
    return rows.map(({ id }) => ({ value: id, label: pathOf(id) }));
  }, [rows, said]);
  return <PickField label={t('organisation')} options={options} loading={rows.length === 0} {...field} />;
}
