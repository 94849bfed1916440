import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FacilityRole } from '../../gql/graphql.js';
import { Field } from '../../patterns/field.js';
import type { Bound } from '../../patterns/form/form-values.js';
import formStyles from '../../patterns/form/form.module.css';
import styles from './labs.module.css';
import { PersonField } from './person.field.js';

export const STAFF_ROLES = [
  'deputy',
  'bookings',
  'operator',
  'safety',
  'steward',
] as const satisfies FacilityRole[];

export interface StaffValue {
  readonly personId: string | null;
  readonly role: FacilityRole;
  /** What to call somebody who is chosen already. */
  readonly label: string;
}

interface StaffFieldsProps extends Bound<readonly StaffValue[]> {
  readonly errors: Readonly<Record<string, string>>;
}

/** The people of a facility, each with what they do there. */
export function StaffFields({ name, value, onChange, errors }: StaffFieldsProps) {
  const { t } = useTranslation('labs');
  const put = (at: number, part: Partial<StaffValue>) =>
    onChange(value.map((member, place) => (place === at ? { ...member, ...part } : member)));
  return (
    <fieldset className={styles.group} data-field={name}>
      <legend>{t('staff')}</legend>
      <p className="small quiet">{t('staffHint')}</p>
      {value.map((member, at) => (
        <div key={at} className={styles.row_form} data-field={`${name}.${at}`}>
          <div className={formStyles.pair}>
            <PersonField
              label={t('person')}
              name={`${name}.${at}.personId`}
              value={member.personId}
              known={member.personId === null ? undefined : { value: member.personId, label: member.label }}
              error={errors[`${name}.${at}.personId`]}
              onChange={(personId) => put(at, { personId })}
            />
            <Field label={t('role')} name={`${name}.${at}.role`}>
              {(control) => (
                <select
                  {...control}
                  className={formStyles.native}
                  value={member.role}
                  onChange={(event) => put(at, { role: event.target.value as FacilityRole })}
                >
                  {STAFF_ROLES.map((role) => (
                    <option key={role} value={role}>
                      {t(`role.${role}`)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          </div>
          {errors[`${name}.${at}`] && <p className={formStyles.unsafe}>{errors[`${name}.${at}`]}</p>}
          <Button size="small" onClick={() => onChange(value.filter((_, place) => place !== at))}>
            {t('removePerson')}
          </Button>
        </div>
      ))}
      <Button onClick={() => onChange([...value, { personId: null, role: 'bookings', label: '' }])}>
        {t('addPerson')}
      </Button>
    </fieldset>
  );
}
