import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../../app/i18n/bilingual.js';
import { doiAddress } from '../evidence-list.js';
import styles from './work.module.css';
import type { Tie, Work } from './work.query.js';

const SHOWN = 3;

/** What two people have done together, the newest first. */
export function WorkList({ tie }: { readonly tie: Tie }) {
  const { t } = useTranslation('people');
  const shown = tie.works.slice(0, SHOWN);
  return (
    <ul className={styles.works}>
      {shown.map((work) => (
        <li key={`${work.kind} ${work.ref ?? work.teamId}`}>
          <WorkLine work={work} />
        </li>
      ))}
      {tie.workCount > shown.length && (
        <li className="quiet">{t('work.more', { count: tie.workCount - shown.length })}</li>
      )}
    </ul>
  );
}

function WorkLine({ work }: { readonly work: Work }) {
  const { t } = useTranslation('people');
  const said = useSaid();
  const { kind, year, ref, teamId } = work;
  const title = said(work, 'title') || (ref ?? '');
  const address = doiAddress(ref);
  return (
    <>
      <span className="quiet numbers">
        {t(`workKind.${kind}`)} {year}
      </span>{' '}
      {teamId && kind === 'team' ? (
        <Link to={`/teams/${teamId}`}>{title}</Link>
      ) : address ? (
        <a href={address} rel="noreferrer noopener" target="_blank">
          {title}
        </a>
      ) : (
        title
      )}
    </>
  );
}
