import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { useCapabilityName } from '../../app/vocabulary/capability-name.js';
import type { Role } from '../../gql/graphql.js';
import styles from './administration.module.css';

const ROLE_MEANINGS = graphql(`
  query RoleMeanings {
    roles {
      role
      capabilities
    }
  }
`);

interface RoleMeaningProps {
  readonly role: Role;
  /** Shown at once, where one is about to choose. */
  readonly open?: boolean;
}

/** What bearers of a role may do, in words, as the server's own first gate has it. */
export function RoleMeaning({ role, open = false }: RoleMeaningProps) {
  const { t } = useTranslation('administration');
  const capabilityName = useCapabilityName();
  const [{ data }] = useQuery({ query: ROLE_MEANINGS, requestPolicy: 'cache-first' });
  const names = data?.roles.find((meaning) => meaning.role === role)?.capabilities.map(capabilityName) ?? [];
  return (
    <details className={styles.meaning} open={open}>
      <summary>{t('roles.may', { count: names.length })}</summary>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
