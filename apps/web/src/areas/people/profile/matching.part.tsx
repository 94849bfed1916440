import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../../app/graphql/graphql.js';
import { refusalOfError } from '../../../app/graphql/outcome.js';
import { useSaid } from '../../../app/i18n/bilingual.js';
import { percent } from '../../../app/i18n/format.js';
import { useLanguage } from '../../../app/i18n/language.js';
import { useVocabulary } from '../../../app/vocabulary/vocabulary.js';
import type { MyMatchingViewQuery } from '../../../gql/graphql.js';
import { LinkButton } from '../../../patterns/link-button.js';
import { LoadingLines } from '../../../patterns/loading-page.js';
import { ProblemNote } from '../../../patterns/problem-note.js';
import { Section } from '../../../patterns/section.js';
import formStyles from '../../../patterns/form/form.module.css';
import styles from './profile.module.css';
import type { OwnProfile } from './profile.query.js';

const VIEW = graphql(`
  query MyMatchingView {
    myMatchingView {
      slots
      placesLeft
      disciplineCodes
      availableMinutes
      minutesWanted
      words {
        word
        times
        sameAs
      }
      methods {
        name
        sameAs
      }
      evidence {
        titleZh
        titleEn
        year
        worth
        words {
          word
          sameAs
        }
      }
      weights {
        component
        percent
      }
    }
  }
`);

type View = NonNullable<MyMatchingViewQuery['myMatchingView']>;
const COMPONENTS = ['text', 'discipline', 'methods', 'evidence', 'availability'] as const;

interface MatchingPartProps {
  /** Asks again after each save. */
  readonly savedAt: Date | null;
  readonly profile: OwnProfile;
}

/** The profile as matching sees it: what counts, as what, and how much. */
export function MatchingPart({ savedAt, profile }: MatchingPartProps) {
  const { t } = useTranslation('profile');
  const [{ data, error }, ask] = useQuery({ query: VIEW });
  useEffect(() => {
    if (savedAt) ask({ requestPolicy: 'network-only' });
  }, [savedAt, ask]);
  const view = data?.myMatchingView;
  if (!view) {
    return error ? <ProblemNote refusal={refusalOfError(error)} /> : <LoadingLines lines={6} />;
  }
  return (
    <div className={formStyles.form}>
      <Standing view={view} profile={profile} />
      {COMPONENTS.map((component) => {
        const share = view.weights.find((weight) => weight.component === component)?.percent ?? 0;
        return (
          <Section
            key={component}
            title={t(`matching.${component}`)}
            aside={<span className="quiet numbers">{t('matching.share', { percent: share })}</span>}
          >
            <p className="small quiet">{t(`matching.${component}Hint`)}</p>
            <Counted component={component} view={view} />
          </Section>
        );
      })}
      <div>
        <LinkButton to="/for-me" tone="plain">
          {t('matching.toFit')}
        </LinkButton>
      </div>
    </div>
  );
}

/** Whether a run would look at this person at all. */
function Standing({ view, profile }: { readonly view: View; readonly profile: OwnProfile }) {
  const { t } = useTranslation('profile');
  const { licence, acceptsMentoring, kind } = profile;
  const text = () => {
    if (kind === 'student') return t('standing.student');
    if (view.slots.length === 0) return t('standing.noSlot');
    if (licence?.state !== 'certified') return t('standing.noLicence');
    if (!acceptsMentoring) return t('standing.notAccepting');
    return view.placesLeft > 0 ? t('standing.in', { count: view.placesLeft }) : t('standing.full');
  };
  return <p className={styles.standing}>{text()}</p>;
}

function Counted({
  component,
  view,
}: {
  readonly component: (typeof COMPONENTS)[number];
  readonly view: View;
}) {
  const { t } = useTranslation('profile');
  const said = useSaid();
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const nothing = <p className="quiet">{t('matching.nothing')}</p>;
  if (component === 'text') {
    return view.words.length === 0 ? nothing : <Words words={view.words} />;
  }
  if (component === 'discipline') {
    if (view.disciplineCodes.length === 0) return nothing;
    return (
      <Words
        words={view.disciplineCodes.map((code) => ({ word: vocabulary.discipline(code), sameAs: [] }))}
      />
    );
  }
  if (component === 'methods') {
    if (view.methods.length === 0) return nothing;
    return <Words words={view.methods.map(({ name, sameAs }) => ({ word: name, sameAs }))} />;
  }
  if (component === 'availability') {
    const share = Math.min(1, view.availableMinutes / view.minutesWanted);
    return (
      <p className="numbers">
        {t('matching.hours', {
          hours: Math.round(view.availableMinutes / 6) / 10,
          wanted: view.minutesWanted / 60,
          share: percent(share, language, 0),
        })}
      </p>
    );
  }
  if (view.evidence.length === 0) return nothing;
  return (
    <ul className={styles.counted}>
      {view.evidence.map((item) => (
        <li key={`${item.titleZh} ${item.titleEn} ${item.year}`} className={styles.counted_item}>
          <span className={styles.worth}>
            <span className={styles.worth_track} aria-hidden>
              <span className={styles.worth_fill} style={{ width: `${item.worth * 100}%` }} />
            </span>
            <span className="small numbers">{percent(item.worth, language, 0)}</span>
          </span>
          <div>
            <p>
              {said(item, 'title')} <span className="quiet numbers">{item.year}</span>
            </p>
            <Words words={item.words.filter(({ sameAs }) => sameAs.length > 0).slice(0, 5)} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Words that count; those that the vocabulary knows with the words that count as the same. */
function Words({
  words,
}: {
  readonly words: readonly { readonly word: string; readonly sameAs: readonly string[] }[];
}) {
  return (
    <ul className={styles.words}>
      {words.map(({ word, sameAs }) => (
        <li key={word} className={sameAs.length > 0 ? styles.known : undefined}>
          {word}
          {sameAs.length > 0 && <span className={styles.same}> = {sameAs.slice(0, 3).join(' = ')}</span>}
        </li>
      ))}
    </ul>
  );
}
