import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import type { Address } from '../../patterns/list/address.js';
import { SelectField } from '../../patterns/select-field.js';
import styles from './call.module.css';
import { statesToChoose } from './call-states.js';

const PROGRAMMES = graphql(`
  query CallProgrammes($after: String) {
    programmes(first: 100, after: $after) {
      nodes {
        id
        nameZh
        nameEn
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Programmes to choose from; none while they are on their way. */
export function useProgrammeOptions() {
  const said = useSaid();
  const [{ data }] = useQuery({ query: PROGRAMMES, variables: {} });
  return (data?.programmes.nodes ?? []).map((programme) => ({
    value: programme.id,
    label: said(programme, 'name'),
  }));
}

interface CallFiltersProps {
  readonly address: Address;
  readonly isOffice: boolean;
}

/** Filters of the calls, all in the address. */
export function CallFilters({ address, isOffice }: CallFiltersProps) {
  const { t } = useTranslation(['funding', 'common']);
  const programmes = useProgrammeOptions();
  const any = { value: '', label: t('filter.any') };
  return (
    <div className={styles.filters}>
      <SelectField
        label={t('call.state')}
        value={address.get('state')}
        options={[
          any,
          ...statesToChoose(isOffice).map((state) => ({
            value: state,
            label: t(`common:callState.${state}`),
          })),
        ]}
        onChange={(state) => address.go({ state })}
      />
      <SelectField
        label={t('call.programme')}
        value={address.get('programme')}
        options={[any, ...programmes]}
        onChange={(programme) => address.go({ programme })}
      />
    </div>
  );
}
