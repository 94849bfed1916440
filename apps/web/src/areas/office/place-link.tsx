import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSession } from '../../app/session/session.context.js';

interface PlaceLinkProps {
  readonly to: string;
  /** Any of these opens it; none, and everybody may go. */
  readonly capabilities: readonly string[];
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link for those who may go there, plain text for the others. */
export function PlaceLink({ to, capabilities, className, children }: PlaceLinkProps) {
  const { may } = useSession();
  if (capabilities.length > 0 && !capabilities.some(may))
    return <span className={className}>{children}</span>;
  return (
    <Link to={to} className={className}>
      {children}
    </Link>
  );
}
