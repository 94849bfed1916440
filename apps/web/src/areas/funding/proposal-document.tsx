import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import { exactMoney, exactYuan, percent } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { Facts } from '../../patterns/facts.js';
import { sumsByCategory, totalOf } from './budget-sums.js';
import styles from './document.module.css';
import type { ProposalView } from './proposal.query.js';
import type { ProposalValues } from './proposal-values.js';
import { SignatureList } from './signature-list.js';

interface ProposalDocumentProps {
  readonly proposal: ProposalView;
  readonly values: ProposalValues;
}

/** A proposal as it is read and printed. Parts bear the paths that problems name, so that these lead to them. */
export function ProposalDocument({ proposal, values }: ProposalDocumentProps) {
  const { t } = useTranslation(['funding', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const { call, team } = proposal;
  const challenge = team.choices?.find(({ id }) => id === values.challengeId) ?? proposal.challenge;
  // A category of one line is its own subtotal.
  const sums = sumsByCategory(values.lines, []).filter(
    ({ category }) => values.lines.filter((line) => line.category === category).length > 1,
  );
  const text = (path: keyof ProposalValues & string, title: string, body: string) => (
    <section key={path} data-field={path}>
      <h2 tabIndex={-1}>{title}</h2>
      {body.trim() ? (
        <p className={styles.text}>{body}</p>
      ) : (
        <p className={styles.blank}>{t('document.blank')}</p>
      )}
    </section>
  );
  return (
    <article className={styles.document}>
      <header className={styles.head} data-field="titleZh">
        <p className={styles.kind}>{said(call, 'title')}</p>
        <h1 tabIndex={-1}>{values.titleZh || t('document.untitled')}</h1>
        <p className={styles.second} lang="en">
          {values.titleEn}
        </p>
      </header>
      <Facts
        facts={[
          [t('document.fund'), call.fund && said(call.fund, 'name')],
          [t('document.team'), said(team, 'name')],
          [
            t('document.members'),
            (team.members ?? [])
              .map((person) =>
                person.id === team.leader?.id
                  ? t('document.leader', { name: said(person, 'name') })
                  : said(person, 'name'),
              )
              .join(t('common:comma')),
          ],
          [
            t('field.challenge'),
            challenge && (
              <Link to={`/challenges/${challenge.id}`}>
                {[challenge.number, said(challenge, 'title')].filter(Boolean).join(' ')}
              </Link>
            ),
          ],
          [
            t('field.duration'),
            values.durationMonths !== null && t('document.months', { count: values.durationMonths }),
          ],
          [
            t('document.asked'),
            <span className="numbers">{exactMoney(totalOf(values.lines), language)}</span>,
          ],
        ]}
      />
      {text('abstractZh', t('field.abstractZh'), values.abstractZh)}
      {text('abstractEn', t('field.abstractEn'), values.abstractEn)}
      {call.sections
        .filter((section) => section.required || (values[`sections.${section.key}`] ?? '').trim())
        .map((section) =>
          text(`sections.${section.key}`, said(section, 'title'), values[`sections.${section.key}`] ?? ''),
        )}
      <section data-field="budget">
        <h2 tabIndex={-1}>{t('budget.title')}</h2>
        {values.lines.length === 0 ? (
          <p className={styles.blank}>{t('document.blank')}</p>
        ) : (
          <div className={styles.scroll} role="region" aria-label={t('budget.title')} tabIndex={0}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t('budget.category')}</th>
                  <th scope="col">{t('budget.item')}</th>
                  <th scope="col">{t('budget.amount')}</th>
                </tr>
              </thead>
              <tbody>
                {values.lines.map((line) => (
                  <tr key={line.key}>
                    <td>{t(`category.${line.category}`)}</td>
                    <td>{line.item}</td>
                    <td className="numbers">{exactYuan(line.amountFen ?? 0, language)}</td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                {sums.map(({ category, sumFen, share }) => (
                  <tr key={category}>
                    <td>{t('document.subtotal')}</td>
                    <td>{`${t(`category.${category}`)} · ${percent(share, language, 0)}`}</td>
                    <td className="numbers">{exactYuan(sumFen, language)}</td>
                  </tr>
                ))}
                <tr className={styles.sum}>
                  <th scope="row" colSpan={2}>
                    {t('budget.total')}
                  </th>
                  <td className="numbers">{exactYuan(totalOf(values.lines), language)}</td>
                </tr>
              </tfoot>
            </table>
          </div>
        )}
      </section>
      <section className={styles.signatures}>
        <h2>{t('sign.title')}</h2>
        <SignatureList proposal={proposal} />
      </section>
    </article>
  );
}
