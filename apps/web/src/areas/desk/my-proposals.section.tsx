import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { money } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { Deadline } from '../../patterns/deadline.js';
import { Section } from '../../patterns/section.js';
import { StateTag } from '../../patterns/state-tag.js';
import styles from './desk.module.css';

const PROPOSALS = graphql(`
  query MyProposals {
    myProposals {
      id
      state
      titleZh
      titleEn
      totalFen
      problems {
        path
        code
        message
      }
      call {
        id
        titleZh
        titleEn
        closesAt
      }
    }
  }
`);

/** Proposals of the student's teams, with what still stands between each and its submission. */
export function MyProposalsSection() {
  const { t } = useTranslation(['desk', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const [{ data }] = useQuery({ query: PROPOSALS });
  if (!data || data.myProposals.length === 0) return null;
  return (
    <Section title={t('proposals.title')}>
      <ul className={styles.wide_cards}>
        {data.myProposals.map((proposal) => (
          <li key={proposal.id} className={styles.card}>
            <p className={styles.head}>
              <StateTag tone={proposal.state === 'draft' ? 'waiting' : 'good'}>
                {t(`common:proposalState.${proposal.state}`)}
              </StateTag>
              <span className="small quiet">{said(proposal.call, 'title')}</span>
            </p>
            <h3>
              <Link to={`/proposals/${proposal.id}`}>
                {said(proposal, 'title') || t('proposals.untitled')}
              </Link>
            </h3>
            <p className="small">
              {money(proposal.totalFen, language)} · <Deadline at={proposal.call.closesAt} />
            </p>
            {proposal.state === 'draft' && proposal.problems.length > 0 && (
              <ul className={styles.lacks}>
                {proposal.problems.map(({ path, code, message }) => (
                  <li key={`${path} ${code}`}>{message}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
