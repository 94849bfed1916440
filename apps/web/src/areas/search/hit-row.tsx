import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import { money } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { hrefOfHit, markedName } from '../../app/palette/found-everywhere.js';
import { Deadline } from '../../patterns/deadline.js';
import { MarkedText } from '../../patterns/marked-text.js';
import type { FoundHit } from './search.query.js';
import styles from './search.module.css';

const NAMES = new Set(['name', 'nameEn', 'title', 'titleEn']);
const MOST_PASSAGES = 3;
const HAN = /[\u4e00-\u9fff]/;

/** One hit: its name, what tells it apart from others of its kind, and where else the words were found. */
export function HitRow({ hit }: { readonly hit: FoundHit }) {
  const said = useSaid();
  const english = useLanguage() === 'en';
  const name = markedName(hit, english);
  const passages = hit.highlights
    .filter(({ attribute }) => !NAMES.has(attribute))
    .flatMap(({ html }) => html)
    .filter((html, at, all) => all.indexOf(html) === at)
    .sort((a, b) => Number(inOther(a, english)) - Number(inOther(b, english)))
    .slice(0, MOST_PASSAGES);
  return (
    <li className={styles.row}>
      <h3>
        <Link to={hrefOfHit(hit)} data-hit>
          {name ? <MarkedText html={name} /> : said(hit, 'title')}
        </Link>
      </h3>
      <p className={styles.facts}>
        <HitFacts hit={hit} />
      </p>
      {passages.length > 0 && (
        <p className={styles.passages}>
          {passages.map((html, at) => (
            <span key={html}>
              {at > 0 && ' · '}
              <MarkedText html={html} />
            </span>
          ))}
        </p>
      )}
    </li>
  );
}

/** True for text in the other language than the reader's. */
function inOther(html: string, english: boolean): boolean {
  return HAN.test(html) === english;
}

function HitFacts({
  hit: { entity, challenge, person, facility, outcome },
}: {
  readonly hit: FoundHit;
}): ReactNode {
  const { t } = useTranslation(['search', 'common']);
  const said = useSaid();
  const language = useLanguage();
  if (challenge) {
    return (
      <>
        <span className={styles.state}>{t(`common:challengeState.${challenge.state}`)}</span>
        <span className="numbers">{challenge.number}</span>
        <span>{said(challenge, 'area')}</span>
        {challenge.budgetFen !== null && (
          <span className="numbers">{money(challenge.budgetFen, language)}</span>
        )}
        {challenge.state === 'open' && challenge.deadlineAt && <Deadline at={challenge.deadlineAt} />}
      </>
    );
  }
  if (person) {
    const { affiliations } = person.person;
    const post = affiliations.find(({ main }) => main) ?? affiliations[0];
    return (
      <>
        <span className={styles.state}>{t(`common:role.${person.kind}`)}</span>
        <span>{said(post?.organisation, 'name') || said(person, 'headline')}</span>
      </>
    );
  }
  if (entity === 'need') return <span className={styles.state}>{t('need')}</span>;
  if (outcome) {
    return (
      <>
        {outcome.type && <span className={styles.state}>{t(`outcomeType.${outcome.type}`)}</span>}
        <span className="numbers">{outcome.year}</span>
        {outcome.trl !== null && <span className="numbers">TRL {outcome.trl}</span>}
        <span>{outcome.organisations.map((one) => said(one, 'name')).join(t('common:comma'))}</span>
      </>
    );
  }
  if (facility) {
    return (
      <>
        <span className={styles.state}>{t(facility.openAccess ? 'access.open' : 'access.inside')}</span>
        <span>{[said(facility.organisation, 'name'), facility.city].filter(Boolean).join(' · ')}</span>
      </>
    );
  }
  return null;
}
