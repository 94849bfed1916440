import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileKind } from '../../../gql/graphql.js';
import { CheckField } from '../../../patterns/form/check-field.js';
import formStyles from '../../../patterns/form/form.module.css';
import { NumberField } from '../../../patterns/form/number-field.js';
import { useNotice } from '../../../patterns/notice.js';
import { Section } from '../../../patterns/section.js';
import { FreeDaysGrid } from '../free-days.grid.js';
import { WindowText } from '../week-calendar.js';
import { inOrder, isAlways, minutesOfWeek, painted, type WeekWindow } from '../week-hours.js';
import { ExceptionDialog } from './exception.dialog.js';
import { ExceptionText } from './exception-text.js';
import styles from './profile.module.css';
import type { OwnProfile } from './profile.query.js';
import { type ExceptionValue, inDayOrder } from './profile-values.js';
import type { ProfileForm } from './use-profile-form.js';
import { WeekEditor } from './week-editor.js';
import { WindowDialog } from './window.dialog.js';

/** Weeks that many people have, to begin with. */
const PRESETS = {
  weekend: { days: [6, 7], from: 9 * 60, to: 17 * 60 },
  evenings: { days: [1, 2, 3, 4, 5], from: 19 * 60, to: 21 * 60 },
  noon: { days: [1, 2, 3, 4, 5], from: 12 * 60, to: 13 * 60 },
} as const;
const PRESET_NAMES = ['weekend', 'evenings', 'noon'] as const;

interface TimePartProps {
  readonly form: ProfileForm;
  readonly kind: ProfileKind;
  readonly freeDays: OwnProfile['freeDays'];
}

/** When one has time in the week, for how many groups, and what is different for a while. */
export function TimePart({ form, kind, freeDays }: TimePartProps) {
  const { t } = useTranslation(['profile', 'people']);
  const notice = useNotice();
  const [adding, setAdding] = useState<'window' | 'exception' | null>(null);
  const { windows, exceptions } = form.values;
  const put = (next: readonly WeekWindow[]) => form.change({ windows: inOrder(next) });
  const special = windows.filter((window) => !isAlways(window));
  const apply = (name: (typeof PRESET_NAMES)[number]) => {
    const { days, from, to } = PRESETS[name];
    put(days.reduce((sum: readonly WeekWindow[], day) => painted(sum, day, from, to, true), windows));
  };
  const clear = () => {
    put([]);
    notice({ text: t('week.cleared'), undo: () => put(windows) });
  };
  const takeOut = (gone: WeekWindow) => {
    put(windows.filter((window) => window !== gone));
    notice({ text: t('week.removed'), undo: () => put(windows) });
  };
  const forget = (gone: ExceptionValue) => {
    form.change({ exceptions: exceptions.filter((exception) => exception !== gone) });
    notice({ text: t('exception.removed'), undo: () => form.change({ exceptions }) });
  };
  return (
    <div className={styles.sections}>
      <Section title={t('week.title')}>
        <p className="quiet">{t('week.lead')}</p>
        <div className={formStyles.foot}>
          {PRESET_NAMES.map((name) => (
            <Button key={name} onClick={() => apply(name)}>
              {t(`preset.${name}`)}
            </Button>
          ))}
          <Button disabled={windows.length === 0} onClick={clear}>
            {t('week.clear')}
          </Button>
        </div>
        <div data-field="windows">
          <WeekEditor windows={windows} onChange={put} />
        </div>
        <p className="quiet numbers" role="status">
          {t('week.sum', { hours: Math.round(minutesOfWeek(windows) / 6) / 10 })}
        </p>
      </Section>
      <Section
        title={t('week.special')}
        aside={<Button onClick={() => setAdding('window')}>{t('week.addWindow')}</Button>}
      >
        <p className="quiet">{t('week.specialLead')}</p>
        {special.length > 0 && (
          <ul className={styles.evidence}>
            {special.map((window) => (
              <li
                key={`${window.weekday} ${window.startMinute} ${window.fromOn} ${window.untilOn}`}
                className={styles.window}
              >
                <span className="numbers">
                  <WindowText window={window} />
                </span>
                <Button onClick={() => takeOut(window)}>{t('remove')}</Button>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section
        title={t('exception.title')}
        aside={<Button onClick={() => setAdding('exception')}>{t('exception.add')}</Button>}
      >
        <p className="quiet">{t('exception.lead')}</p>
        {exceptions.length > 0 && (
          <ul className={styles.evidence} data-field="exceptions">
            {exceptions.map((exception) => (
              <li key={JSON.stringify(exception)} className={styles.window}>
                <span className="numbers">
                  <ExceptionText exception={exception} />
                </span>
                <Button onClick={() => forget(exception)}>{t('remove')}</Button>
              </li>
            ))}
          </ul>
        )}
        {freeDays.length > 0 && <FreeDaysGrid days={freeDays} />}
      </Section>
      {kind !== 'student' && (
        <Section title={t('mentoring')}>
          <div className={`${formStyles.form} ${styles.measure}`}>
            <CheckField label={t('accepts')} hint={t('acceptsHint')} {...form.field('acceptsMentoring')} />
            <NumberField
              label={t('capacity')}
              hint={t('capacityHint')}
              unit={t('capacityUnit')}
              {...form.field('capacity')}
            />
          </div>
        </Section>
      )}
      {adding === 'exception' && (
        <ExceptionDialog
          onClose={() => setAdding(null)}
          onAdd={(exception) => {
            setAdding(null);
            form.change({ exceptions: inDayOrder([...exceptions, exception]) });
          }}
        />
      )}
      {adding === 'window' && (
        <WindowDialog
          onClose={() => setAdding(null)}
          onAdd={(window) => {
            setAdding(null);
            put(
              isAlways(window)
                ? painted(windows, window.weekday, window.startMinute, window.endMinute, true)
                : [...windows, window],
            );
          }}
        />
      )}
    </div>
  );
}
