import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useSession } from '../../app/session/session.context.js';
import { Facts } from '../../patterns/facts.js';
import { Section } from '../../patterns/section.js';
import styles from './administration.module.css';
import { OrganisationDialog } from './organisation.dialog.js';
import { OrganisationPeople } from './organisation-people.js';
import { childKinds } from './organisation-tree.js';
import tree from './organisations.module.css';
import type { OrganisationRow, Organisations } from './use-organisations.js';

interface OrganisationPanelProps {
  readonly organisation: OrganisationRow;
  readonly organisations: Organisations;
}

/** One organisation: what it is, what it is a part of, who works there. */
export function OrganisationPanel({ organisation, organisations }: OrganisationPanelProps) {
  const { t } = useTranslation('administration');
  const said = useSaid();
  const { may } = useSession();
  const [dialog, setDialog] = useState<'edit' | 'below' | null>(null);
  const { id, kind, parent, code, nameZh, nameEn } = organisation;
  return (
    <div className={tree.panel}>
      <Section title={said(organisation, 'name')}>
        <Facts
          facts={[
            [t('kind'), t(`kind.${kind}`)],
            [
              t('partOf'),
              parent && (
                <Link to={`/office/organisations?id=${parent.id}`}>{organisations.pathOf(parent.id)}</Link>
              ),
            ],
            [t('nameZh'), nameZh],
            [t('nameEn'), nameEn],
            [t('code'), code],
          ]}
        />
        {may('organisation.manage') && (
          <div className={`${styles.buttons} screen-only`}>
            <Button onClick={() => setDialog('edit')}>{t('organisations.edit')}</Button>
            {childKinds(kind).length > 0 && (
              <Button onClick={() => setDialog('below')}>{t('organisations.newBelow')}</Button>
            )}
          </div>
        )}
      </Section>
      <OrganisationPeople organisationId={id} organisations={organisations} />
      <OrganisationDialog
        open={dialog !== null}
        organisation={dialog === 'edit' ? organisation : null}
        parentId={dialog === 'below' ? id : null}
        organisations={organisations}
        onClose={() => setDialog(null)}
        onDone={organisations.reload}
      />
    </div>
  );
}
