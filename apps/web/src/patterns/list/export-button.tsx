import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../notice.js';
import { type CsvColumn, csvOf } from './csv.js';

interface ExportButtonProps<Row> {
  /** Name of the file without its ending. */
  readonly name: string;
  readonly columns: readonly CsvColumn<Row>[];
  /** All rows under the present filters, for instance by `everyPage`. */
  readonly rows: () => Promise<readonly Row[]>;
}

/** Hands the whole list, as it is filtered, to the reader's spreadsheet. */
export function ExportButton<Row>({ name, columns, rows }: ExportButtonProps<Row>) {
  const { t } = useTranslation();
  const notice = useNotice();
  const [running, setRunning] = useState(false);
  const save = async () => {
    setRunning(true);
    try {
      const address = URL.createObjectURL(new Blob([csvOf(columns, await rows())], { type: 'text/csv' }));
      const link = document.createElement('a');
      link.href = address;
      link.download = `${name}.csv`;
      link.click();
      URL.revokeObjectURL(address);
    } catch (fault) {
      notice({ tone: 'bad', text: (fault instanceof Error && fault.message) || t('problem.unknown') });
    } finally {
      setRunning(false);
    }
  };
  return (
    <Button loading={running} onClick={() => void save()}>
      {t('list.export')}
    </Button>
  );
}
