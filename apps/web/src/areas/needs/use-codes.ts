import { useMemo } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { useSaid } from '../../app/i18n/bilingual.js';

const CODES = graphql(`
  query NeedCodes {
    disciplines {
      code
      nameZh
      nameEn
    }
    departments {
      code
      nameZh
      nameEn
    }
  }
`);

/** Departments and disciplines to choose from; none until the dictionaries have come. */
export function useCodes() {
  const said = useSaid();
  const [{ data }] = useQuery({ query: CODES, requestPolicy: 'cache-first' });
  return useMemo(() => {
    const options = (rows: readonly { code: string; nameZh: string; nameEn: string }[] = []) =>
      rows.map((row) => ({ value: row.code, label: said(row, 'name') }));
    return { departments: options(data?.departments), disciplines: options(data?.disciplines) };
  }, [data, said]);
}
