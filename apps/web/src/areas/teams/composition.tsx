import { useTranslation } from 'react-i18next';
import type { TeamLackCode } from '../../gql/graphql.js';
import { Card } from '../../patterns/card.js';
import type { TeamView } from './team.query.js';
import styles from './teams.module.css';

/** The rules of a complete team, each with what the server says of it, and the lacks that break it. */
const RULES = [
  { rule: 'size', brokenBy: ['too_few_members', 'too_many_members'] },
  { rule: 'disciplines', brokenBy: ['one_discipline'] },
  { rule: 'medical', brokenBy: ['no_medical_member'] },
  { rule: 'engineering', brokenBy: ['no_engineering_member'] },
] as const satisfies readonly { rule: string; brokenBy: readonly TeamLackCode[] }[];

/** What makes a team complete, as a list of what is there and what is missing. */
export function Composition({ team: { lacks, members, programme } }: { readonly team: TeamView }) {
  const { t } = useTranslation('teams');
  const broken = new Set<TeamLackCode>(lacks.map(({ code }) => code));
  const { teamSizeMin: min, teamSizeMax: max } = programme;
  return (
    <Card>
      <h2 className={styles.side_title}>{t('composition.title')}</h2>
      <ul className={styles.checks}>
        {RULES.map(({ rule, brokenBy }) => {
          const holds = !brokenBy.some((code) => broken.has(code));
          return (
            <li key={rule} className={holds ? styles.check : styles.check_open}>
              <span className="unseen">{holds ? t('composition.holds') : t('composition.missing')}</span>
              {rule === 'size'
                ? t('composition.size', { min, max, now: members.length })
                : t(`composition.${rule}`)}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
