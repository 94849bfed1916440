import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useCampusName } from '../../app/vocabulary/campus.js';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import { Card } from '../../patterns/card.js';
import { Facts } from '../../patterns/facts.js';
import type { Lab } from './lab.query.js';
import styles from './labs.module.css';

interface LabSideProps {
  readonly lab: Lab;
  readonly termName: (word: string) => string;
  readonly onAsk: () => void;
}

/** Beside what a facility shares: under which rules, through whom, and what it is. */
export function LabSide({ lab, termName, onAsk }: LabSideProps) {
  const { t } = useTranslation(['labs', 'common']);
  const said = useSaid();
  const vocabulary = useVocabulary();
  const campusName = useCampusName();
  const people = [
    { role: 'head' as const, person: lab.responsiblePerson },
    ...lab.staff.map(({ role, person }) => ({ role, person })),
  ];
  return (
    <div className={styles.detail_side}>
      <Card>
        <h2 className={styles.side_title}>{t('rules')}</h2>
        <Rules lab={lab} />
      </Card>
      <Card>
        <h2 className={styles.side_title}>{t('people')}</h2>
        <ul className={styles.people}>
          {people.map(({ role, person }) => (
            <li key={`${person.id} ${role}`}>
              <Link to={`/people/${person.id}`}>{said(person, 'name')}</Link>
              <span className="small quiet">{t(`role.${role}`)}</span>
            </li>
          ))}
        </ul>
        <Button block onClick={onAsk}>
          {t('askTitle')}
        </Button>
      </Card>
      <div className={styles.side_facts}>
        <Facts
          facts={[
            [t('organisation'), said(lab.organisation, 'name')],
            [
              t('place'),
              [lab.campus && campusName(lab.campus), lab.city].filter(Boolean).join(t('common:comma')),
            ],
            [t('categories'), lab.categories.map(vocabulary.category).join(t('common:comma'))],
            [
              t('methods'),
              <Words key="methods" attribute="methods" words={lab.methods} termName={termName} />,
            ],
            [t('subjects'), lab.subjects.map(termName).join(t('common:comma'))],
            [t('disciplines'), lab.disciplineCodes.map(vocabulary.discipline).join(t('common:comma'))],
          ]}
        />
      </div>
    </div>
  );
}

interface WordsProps {
  readonly attribute: string;
  readonly words: readonly string[];
  readonly termName: (word: string) => string;
}

/** Words, each a way to the other facilities that have it. */
function Words({ attribute, words, termName }: WordsProps) {
  return (
    <span className={styles.words}>
      {words.map((word) => (
        <Link key={word} to={`/labs?${attribute}=${encodeURIComponent(word)}`}>
          {termName(word)}
        </Link>
      ))}
    </span>
  );
}

function Rules({ lab }: { readonly lab: Lab }) {
  const { t } = useTranslation('labs');
  const said = useSaid();
  const { useRules: rules } = lab;
  const own = [
    t(lab.openAccess ? 'openHint' : 'insideHint'),
    rules.trainingRequired && t('training'),
    rules.biosafetyLevel !== null && t('biosafetyOf', { level: rules.biosafetyLevel }),
    rules.projectRequired && t('projectRequired'),
    rules.ethicsRequired && t('ethicsRequired'),
    rules.bookingNoticeHours !== null && t('bookingNoticeOf', { count: rules.bookingNoticeHours }),
    rules.cancelNoticeHours !== null && t('cancelNoticeOf', { count: rules.cancelNoticeHours }),
  ].filter((text) => text !== false);
  const text = said(lab, 'bookingRules');
  return (
    <>
      <ul className={styles.rule_list}>
        {own.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      {text && <p className={styles.rules}>{text}</p>}
    </>
  );
}
