import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import styles from './privacy.module.css';

type State = 'ready' | 'fetching' | 'too-often' | 'cut';

/** Everything of one's own as a file. */
export function ExportSection() {
  const { t } = useTranslation('privacy');
  const notice = useNotice();
  const [state, setState] = useState<State>('ready');
  const take = async () => {
    setState('fetching');
    const answer = await fetch('/personal-data', { headers: { accept: 'application/json' } }).catch(
      () => null,
    );
    if (!answer?.ok) return setState(answer?.status === 429 ? 'too-often' : 'cut');
    const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
    save(await answer.blob(), name ?? 'jiebang-personal-data.json');
    setState('ready');
    notice({ text: t('exported') });
  };
  return (
    <Section title={t('export')}>
      <p>{t('exportText')}</p>
      {(state === 'too-often' || state === 'cut') && (
        <ProblemNote
          refusal={{
            code: state,
            message: t(state === 'cut' ? 'exportCut' : 'exportTooOften'),
            hint: null,
            fields: {},
          }}
        />
      )}
      <div className={styles.foot}>
        <Button type="primary" loading={state === 'fetching'} onClick={() => void take()}>
          {t('exportNow')}
        </Button>
      </div>
    </Section>
  );
}

function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
