import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import type { TreeNode } from './organisation-tree.js';
import tree from './organisations.module.css';
import type { OrganisationRow } from './use-organisations.js';

interface OrganisationBranchProps {
  readonly node: TreeNode<OrganisationRow>;
  /** Shown with everything below it from the beginning, as a filter leaves it. */
  readonly open: boolean;
  readonly chosenId: string | null;
  readonly hrefFor: (id: string) => string;
}

function leadsTo({ below }: TreeNode<OrganisationRow>, id: string | null): boolean {
  return id !== null && below.some((node) => node.row.id === id || leadsTo(node, id));
}

/** One organisation in the tree, with a button for what is below it. */
export function OrganisationBranch({ node, open, chosenId, hrefFor }: OrganisationBranchProps) {
  const { t } = useTranslation('administration');
  const said = useSaid();
  const [isOpen, setOpen] = useState(open || leadsTo(node, chosenId));
  const { row, isMatch, below } = node;
  const name = said(row, 'name');
  return (
    <li>
      <div className={tree.line}>
        {below.length > 0 ? (
          <button
            type="button"
            className={tree.fold}
            aria-expanded={isOpen}
            aria-label={t(isOpen ? 'organisations.fold' : 'organisations.unfold', { name })}
            onClick={() => setOpen(!isOpen)}
          >
            <span aria-hidden>{isOpen ? '▾' : '▸'}</span>
          </button>
        ) : (
          <span className={tree.leaf} aria-hidden />
        )}
        <Link
          to={hrefFor(row.id)}
          className={isMatch ? tree.name : `${tree.name} ${tree.faint}`}
          aria-current={row.id === chosenId ? 'true' : undefined}
          preventScrollReset
        >
          {name}
        </Link>
        <span className={`small quiet ${tree.kind}`}>{t(`kind.${row.kind}`)}</span>
        {below.length > 0 && <span className={`small quiet numbers ${tree.count}`}>{below.length}</span>}
      </div>
      {isOpen && below.length > 0 && (
        <ul className={tree.below}>
          {below.map((child) => (
            <OrganisationBranch
              key={child.row.id}
              node={child}
              open={open}
              chosenId={chosenId}
              hrefFor={hrefFor}
            />
          ))}
        </ul>
      )}
    </li>
  );
}
