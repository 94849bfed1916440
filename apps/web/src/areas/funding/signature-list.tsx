import { useTranslation } from 'react-i18next';
import { useSaid } from '../../app/i18n/bilingual.js';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import type { ProposalView } from './proposal.query.js';
import styles from './document.module.css';

/** Each member with the moment of their signature, or that it is wanted. */
export function SignatureList({ proposal }: { readonly proposal: ProposalView }) {
  const { t } = useTranslation(['funding', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const signedAt = new Map(proposal.signatures.map(({ person, signedAt: at }) => [person?.id, at]));
  return (
    <ul className={styles.signers}>
      {(proposal.team.members ?? []).map((person) => {
        const at = signedAt.get(person.id);
        return (
          <li key={person.id} className={at ? styles.signed : undefined}>
            <strong>{said(person, 'name')}</strong>
            {at ? (
              <time dateTime={at} className="small quiet numbers">
                {t('sign.at', { at: t('common:moment', { at: dayAndTime(at, language) }) })}
              </time>
            ) : (
              <span className="small quiet">{t('sign.wanted')}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
