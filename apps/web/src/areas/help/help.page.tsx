import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../patterns/empty-state.js';
import { LinkButton } from '../../patterns/link-button.js';
import { useAddress } from '../../patterns/list/address.js';
import { PageFrame } from '../../patterns/page.js';
import { SearchBox } from '../../patterns/search-box.js';
import { Section } from '../../patterns/section.js';
import { SubNav } from '../../patterns/sub-nav.js';
import styles from './help.module.css';
import { AUDIENCES, hasWords, TERMS, topicsFor } from './topics.js';

/** How things are done here, in the words of those who do them; by role, searchable, with the glossary. */
export function Page() {
  const { t } = useTranslation('help');
  const address = useAddress();
  const q = address.get('q').trim();
  const audience = address.among('for', AUDIENCES);
  const opened = address.get('topic');
  const topics = topicsFor(audience, q, ({ id }) => `${t(`topic.${id}.title`)} ${t(`topic.${id}.text`)}`);
  const terms = TERMS.filter((id) => hasWords(`${t(`term.${id}.name`)} ${t(`term.${id}.meaning`)}`, q));
  return (
    <PageFrame title={t('title')} lead={t('lead')} narrow>
      <SearchBox
        label={t('searchLabel')}
        hint={t('searchHint')}
        q={q}
        onSearch={(wanted) => address.go({ q: wanted }, true)}
      />
      <SubNav
        label={t('whom')}
        places={[
          { to: address.hrefFor({ for: null }), label: t('everybody'), current: audience === null },
          ...AUDIENCES.map((one) => ({
            to: address.hrefFor({ for: one }),
            label: t(`audience.${one}`),
            current: audience === one,
          })),
        ]}
      />
      {topics.length > 0 && (
        <div className={styles.topics}>
          {topics.map(({ id }) => (
            <details
              key={`${id} ${q !== ''}`}
              id={id}
              open={opened === id || (q !== '' && topics.length <= 3)}
            >
              <summary>
                <h2>{t(`topic.${id}.title`)}</h2>
              </summary>
              <div className={styles.text}>
                {t(`topic.${id}.text`)
                  .split('\n')
                  .map((paragraph) => (
                    <p key={paragraph}>{paragraph}</p>
                  ))}
              </div>
            </details>
          ))}
        </div>
      )}
      {terms.length > 0 && (
        <Section title={t('glossary')}>
          <dl className={styles.terms}>
            {terms.map((id) => (
              <div key={id}>
                <dt>{t(`term.${id}.name`)}</dt>
                <dd>{t(`term.${id}.meaning`)}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      {topics.length + terms.length === 0 && (
        <EmptyState title={t('nothing', { q })} action={<LinkButton to="/help">{t('all')}</LinkButton>}>
          {t('nothingText')}
        </EmptyState>
      )}
    </PageFrame>
  );
}
