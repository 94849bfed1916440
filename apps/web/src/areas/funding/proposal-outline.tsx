import { useTranslation } from 'react-i18next';
import { useSaid } from '../../app/i18n/bilingual.js';
import { focusField } from '../../patterns/form/form-problems.js';
import { totalOf } from './budget-sums.js';
import type { ProposalView } from './proposal.query.js';
import styles from './proposal.module.css';
import type { ProposalValues } from './proposal-values.js';

interface OutlineProps {
  readonly values: ProposalValues;
  readonly proposal: ProposalView;
}

interface Part {
  readonly path: string;
  readonly label: string;
  readonly state: 'done' | 'missing' | 'optional' | 'wrong';
}

/** The parts of a proposal, each with how far it is, and a way to it. */
export function ProposalOutline({ values, proposal }: OutlineProps) {
  const { t } = useTranslation('funding');
  const said = useSaid();
  const { call } = proposal;
  const filled = (text: string, most = Infinity): Part['state'] =>
    text.length > most ? 'wrong' : text.trim() ? 'done' : 'missing';
  const total = totalOf(values.lines);
  const isOver =
    (call.ceilingFen !== null && call.ceilingFen !== undefined && total > call.ceilingFen) ||
    call.categoryCeilings.some(
      ({ category, ceilingFen }) =>
        totalOf(values.lines.filter((line) => line.category === category)) > ceilingFen,
    );
  const both = (zh: string, en: string): Part['state'] => (zh.trim() && en.trim() ? 'done' : 'missing');
  const parts: readonly Part[] = [
    {
      path: values.titleZh.trim() ? 'titleEn' : 'titleZh',
      label: t('outline.titles'),
      state: both(values.titleZh, values.titleEn),
    },
    {
      path: 'challengeId',
      label: t('field.challenge'),
      state: values.challengeId ? 'done' : 'missing',
    },
    {
      path: 'durationMonths',
      label: t('field.duration'),
      state: values.durationMonths === null ? 'missing' : 'done',
    },
    {
      path: values.abstractZh.trim() ? 'abstractEn' : 'abstractZh',
      label: t('outline.abstracts'),
      state: both(values.abstractZh, values.abstractEn),
    },
    ...call.sections.map((section): Part => {
      const state = filled(values[`sections.${section.key}`] ?? '', section.maxLength);
      return {
        path: `sections.${section.key}`,
        label: said(section, 'title'),
        state: state === 'missing' && !section.required ? 'optional' : state,
      };
    }),
    { path: 'budget', label: t('budget.title'), state: isOver ? 'wrong' : total > 0 ? 'done' : 'missing' },
  ];
  const done = parts.filter(({ state }) => state === 'done').length;
  const wanted = parts.filter(({ state }) => state !== 'optional').length;
  return (
    <nav aria-label={t('outline.title')} className={styles.outline}>
      <p className="small quiet numbers">{t('outline.progress', { done, of: wanted })}</p>
      <ol>
        {parts.map(({ path, label, state }) => (
          <li key={path}>
            <button type="button" className={styles[`part_${state}`]} onClick={() => focusField(path)}>
              <span>{label}</span>
              <span className="small">{t(`outline.${state}`)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
