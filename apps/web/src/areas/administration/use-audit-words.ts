import { useTranslation } from 'react-i18next';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useNamed } from '../../app/i18n/named.js';
import { useCapabilityName } from '../../app/vocabulary/capability-name.js';
import type { AuditEntryView } from './audit.page.js';
import { shownValue, stateFamily, wordsOf } from './audit-words.js';

export interface AuditWords {
  readonly who: (entry: AuditEntryView) => string;
  readonly what: (entry: AuditEntryView) => string;
  readonly subject: (entry: AuditEntryView) => string;
  /** "草稿 → 已提交"; blank where no state changed. */
  readonly change: (entry: AuditEntryView) => string;
  readonly details: (entry: AuditEntryView) => readonly (readonly [string, string])[];
}

/** Entries of the trail in the reader's words. What has no word yet is shown by its code. */
export function useAuditWords(): AuditWords {
  const { t } = useTranslation('administration');
  const said = useSaid();
  const own = useNamed('administration');
  const common = useNamed('common');
  const capabilityName = useCapabilityName();
  const state = (type: string, code: string | null | undefined) => {
    if (!code) return '—';
    const family = stateFamily(type);
    const shared = family === null ? code : common(`${family}.${code}`, code);
    return shared === code ? own(`anyState.${code}`, code) : shared;
  };
  const value = (name: string, json: string) => {
    if (name === 'role') return common(`role.${shownValue(json, '', '')}`, shownValue(json, '', ''));
    if (name === 'scopes')
      return shownValue(json, '', '').split(', ').map(capabilityName).join(t('listComma'));
    return shownValue(json, t('yes'), t('no'));
  };
  return {
    who: ({ actor }) => (actor ? said(actor, 'name') : t('audit.platform')),
    what: ({ action }) => {
      const { noun, verb } = wordsOf(action);
      const deed = `${noun}.${verb}`;
      return own(`did.${deed}`, own(`verb.${verb}`, action));
    },
    subject: ({ subjectType }) => {
      const { noun } = wordsOf(subjectType);
      return own(`noun.${noun}`, subjectType);
    },
    change: ({ subjectType, from, to }) =>
      from || to ? `${state(subjectType, from)} → ${state(subjectType, to)}` : '',
    details: ({ details }) =>
      details.map(({ name, value: json }) => [own(`detail.${name}`, name), value(name, json)] as const),
  };
}
