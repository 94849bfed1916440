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
import { useWaiting } from './tasks.query.js';

const PROPOSALS = graphql(`
  query MyProposals {
    myProposals {
      id
      state
      titleZh
      titleEn
      totalFen
      call {
        id
        titleZh
        titleEn
        closesAt
      }
    }
  }
`);

/** Proposals of the student's teams that wait for others: for a signature, for the review, for nothing any more. */
export function MyProposalsSection() {
  const { t } = useTranslation(['desk', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const waiting = useWaiting();
  const [{ data }] = useQuery({ query: PROPOSALS });
  const proposals = waiting && data?.myProposals.filter(({ id }) => !waiting.has(`/proposals/${id}`));
  if (!proposals || proposals.length === 0) return null;
  return (
    <Section title={t('proposals.title')}>
      <ul className={styles.wide_cards}>
        {proposals.map((proposal) => (
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
          </li>
        ))}
      </ul>
    </Section>
  );
}
