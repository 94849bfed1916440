import { useTranslation } from 'react-i18next';
import { useSaid } from '../../app/i18n/bilingual.js';
import { Deadline } from '../../patterns/deadline.js';
import formStyles from '../../patterns/form/form.module.css';
import { LeaveGuard } from '../../patterns/form/leave-guard.js';
import { NumberField } from '../../patterns/form/number-field.js';
import { PickField } from '../../patterns/form/pick-field.js';
import { SaveStatus } from '../../patterns/form/save-status.js';
import { TextField } from '../../patterns/form/text-field.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import { BudgetSummary } from './budget-summary.js';
import { isBlankLine, isWholeLine } from './budget-sums.js';
import { BudgetTable } from './budget-table.js';
import { ClashNote } from './clash-note.js';
import { DraftSignoff } from './draft-signoff.js';
import { ProposalDocument } from './proposal-document.js';
import { ProposalOutline } from './proposal-outline.js';
import type { ProposalView } from './proposal.query.js';
import styles from './proposal.module.css';
import { SectionField } from './section-field.js';
import { useProposalDraft } from './use-proposal-draft.js';

interface ProposalEditorProps {
  readonly proposal: ProposalView;
  readonly isLeader: boolean;
}

/** A draft in the hands of a member: everything on one page, saved as it is written. */
export function ProposalEditor({ proposal, isLeader }: ProposalEditorProps) {
  const { t } = useTranslation('funding');
  const said = useSaid();
  const notice = useNotice();
  const { form, clash, keepMine, takeTheirs } = useProposalDraft(proposal, () =>
    notice({ text: t('editor.joined') }),
  );
  const { values, errors, field } = form;
  const { call, team } = proposal;
  const unfinished = values.lines.some((line) => !isWholeLine(line) && !isBlankLine(line));
  const flush = async () => {
    const version = await form.flush();
    return unfinished ? null : version;
  };
  return (
    <div className={styles.columns}>
      <div className={`${styles.main} screen-only`}>
        {clash && <ClashNote clash={clash} call={call} onMine={keepMine} onTheirs={takeTheirs} />}
        {form.state === 'refused' && form.refusal && Object.keys(errors).length === 0 && (
          <ProblemNote refusal={form.refusal} onRetry={() => void form.flush()} />
        )}
        <Section title={t('editor.basics')}>
          <div className={formStyles.form}>
            <TextField label={t('field.titleZh')} maxLength={200} {...field('titleZh')} />
            <TextField label={t('field.titleEn')} maxLength={300} {...field('titleEn')} />
            <div className={formStyles.pair}>
              <PickField
                label={t('field.challenge')}
                hint={t('field.challengeHint')}
                options={(team.choices ?? []).map((choice) => ({
                  value: choice.id,
                  label: `${choice.number ?? ''} ${said(choice, 'title')}`.trim(),
                }))}
                {...field('challengeId')}
              />
              <NumberField
                label={t('field.duration')}
                hint={t('field.durationHint')}
                unit={t('field.months')}
                {...field('durationMonths')}
              />
            </div>
            <SectionField label={t('field.abstractZh')} maxLength={5000} rows={4} {...field('abstractZh')} />
            <SectionField
              label={t('field.abstractEn')}
              maxLength={10_000}
              rows={4}
              {...field('abstractEn')}
            />
          </div>
        </Section>
        <Section title={t('editor.sections')}>
          <div className={formStyles.form}>
            {call.sections.map((section) => (
              <SectionField
                key={section.key}
                label={said(section, 'title')}
                hint={section.required ? undefined : t('section.optional')}
                maxLength={section.maxLength}
                {...field(`sections.${section.key}`)}
              />
            ))}
          </div>
        </Section>
        <Section title={t('budget.title')}>
          <div className={formStyles.form}>
            <p className="quiet">{t('budget.hint')}</p>
            <BudgetTable lines={values.lines} errors={errors} onChange={field('lines').onChange} />
            <BudgetSummary
              lines={values.lines}
              ceilingFen={call.ceilingFen ?? null}
              ceilings={call.categoryCeilings}
            />
          </div>
        </Section>
        <DraftSignoff proposal={proposal} isLeader={isLeader} flush={flush} />
      </div>
      <aside className={`${styles.side} screen-only`} aria-label={t('outline.title')}>
        <p className={styles.clock}>
          <Deadline at={call.closesAt} exact />
        </p>
        <SaveStatus state={form.state} savedAt={form.savedAt} />
        <ProposalOutline values={values} proposal={proposal} />
      </aside>
      <div className={styles.print_only}>
        <ProposalDocument proposal={proposal} values={values} />
      </div>
      <LeaveGuard unsaved={form.state !== 'saved' || unfinished} flush={flush} />
    </div>
  );
}
