import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import { day } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import { DisciplineChip } from '../../patterns/discipline-chip.js';
import { Facts } from '../../patterns/facts.js';
import { PageFrame } from '../../patterns/page.js';
import { Section } from '../../patterns/section.js';
import { EvidenceList } from './evidence-list.js';
import { GradeCards } from './grade-cards.js';
import { OutcomeActions } from './outcome-actions.js';
import { OutcomeStateTag } from './outcome-state.tag.js';
import type { OutcomeView } from './outcome.query.js';
import styles from './outcomes.module.css';
import { TrlScale } from './trl-scale.js';

interface OutcomeDetailProps {
  readonly outcome: OutcomeView;
  readonly again: () => void;
}

/** What it is, who made it, what it rests on, what both sides say of it, and what its viewer can do. */
export function OutcomeDetail({ outcome, again }: OutcomeDetailProps) {
  const { t } = useTranslation(['outcomes', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const { department } = useVocabulary();
  const title = said(outcome, 'title') || t('untitled');
  const { challenge, need } = outcome;
  return (
    <PageFrame
      title={title}
      heading={
        <>
          <p className={styles.trail}>
            <Link to="/outcomes">{t('title')}</Link>
          </p>
          <p className={styles.head}>
            <OutcomeStateTag state={outcome.state} />
            {outcome.type && <span className="small quiet">{t(`type.${outcome.type}`)}</span>}
            {outcome.year && <span className="small quiet numbers">{outcome.year}</span>}
            {outcome.synthetic && <span className="small quiet">{t('synthetic')}</span>}
          </p>
          <h1>{title}</h1>
        </>
      }
    >
      <div className={styles.detail}>
        <div className={styles.intro}>
          {outcome.reason && <p className={styles.note}>{t('because', { reason: outcome.reason })}</p>}
          {outcome.question && <p className={styles.note}>{t('asked', { question: outcome.question })}</p>}
          <div className={styles.written}>{said(outcome, 'summary')}</div>
          {outcome.keywords.length > 0 && (
            <p className="small quiet">{outcome.keywords.join(t('common:comma'))}</p>
          )}
        </div>
        <div className={styles.aside}>
          <OutcomeActions outcome={outcome} again={again} />
          {outcome.trl && <TrlScale trl={outcome.trl} />}
          <Facts
            facts={[
              [t('standardLevel'), outcome.standardLevel && t(`level.${outcome.standardLevel}`)],
              [
                t('challenge'),
                challenge && <Link to={`/challenges/${challenge.id}`}>{said(challenge, 'title')}</Link>,
              ],
              [t('need'), need && <Link to={`/pool/${need.id}`}>{said(need, 'title')}</Link>],
              [t('team'), outcome.teamId && <Link to={`/teams/${outcome.teamId}`}>{t('toTeam')}</Link>],
              [t('departments'), outcome.departmentCodes.map(department).join(t('common:comma'))],
              [
                t('organisations'),
                outcome.organisations.map((one) => said(one, 'name')).join(t('common:comma')),
              ],
              [t('visibility'), outcome.visibility && t(`visibility.${outcome.visibility}`)],
              [t('publishedAt'), outcome.publishedAt && day(outcome.publishedAt, language)],
            ]}
          />
          <p className={styles.chips}>
            {outcome.disciplineCodes.map((code) => (
              <DisciplineChip key={code} code={code} />
            ))}
          </p>
          <Section title={t('members')}>
            <ul className={styles.people}>
              {outcome.members.map(({ person, part, answer }) => (
                <li key={person.id}>
                  <Link to={`/people/${person.id}`}>{said(person, 'name')}</Link>
                  <span className="small quiet">
                    {t(`part.${part}`)}
                    {answer !== 'agreed' &&
                      ` · ${t(answer === 'declined' ? 'declinedNaming' : 'unanswered')}`}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        </div>
        <div className={styles.rest}>
          <EvidenceList evidence={outcome.evidence} />
          {outcome.confidentialDetails && (
            <Section title={t('confidentialDetails')}>
              <p className={styles.note}>{outcome.confidentialDetails}</p>
            </Section>
          )}
          <GradeCards outcome={outcome} />
          {outcome.uses.length > 0 && (
            <Section title={t('use')}>
              <ul className={styles.rows}>
                {outcome.uses.map(({ level, note, at }) => (
                  <li key={at}>
                    <strong>{t(`use.${level}`)}</strong>
                    <span>{note}</span>
                    <span className="small quiet">{t('useBy', { day: day(at, language) })}</span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </div>
      </div>
    </PageFrame>
  );
}
