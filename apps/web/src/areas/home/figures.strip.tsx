import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { count, money } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import styles from './home.module.css';

const FIGURES = graphql(`
  query Figures {
    challengeFigures {
      openChallenges
      publishedChallenges
      openLists
      openBudgetFen
    }
    mentoringFigures {
      teamsWithGroup
      mentors
    }
  }
`);

/** Live figures; each stands for something that the platform really holds at this moment. */
export function FiguresStrip() {
  const { t } = useTranslation('home');
  const language = useLanguage();
  const [{ data }] = useQuery({ query: FIGURES });
  const challenges = data?.challengeFigures;
  const mentoring = data?.mentoringFigures;
  const figure = (value: number | undefined) => (value === undefined ? '–' : count(value, language));
  const rows = [
    { name: t('figure.openChallenges'), value: figure(challenges?.openChallenges) },
    { name: t('figure.openBudget'), value: challenges ? money(challenges.openBudgetFen, language) : '–' },
    { name: t('figure.teamsWithGroup'), value: figure(mentoring?.teamsWithGroup) },
    { name: t('figure.mentors'), value: figure(mentoring?.mentors) },
  ];
  return (
    <dl className={styles.figures} aria-busy={!data}>
      {rows.map(({ name, value }) => (
        <div key={name} className={styles.figure}>
          <dt>{name}</dt>
          <dd className="numbers">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
