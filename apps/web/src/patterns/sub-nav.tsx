import { NavLink } from 'react-router';
import styles from './sub-nav.module.css';

interface SubNavPlace {
  readonly to: string;
  readonly label: string;
  /** Marks the place where the address alone does not tell, for instance parts that differ in a parameter. */
  readonly current?: boolean;
  /** True where pages below the address belong to the place, too. */
  readonly deep?: boolean;
}

/** The parts of a page or an area, each with an address. */
export function SubNav({
  label,
  places,
}: {
  readonly label: string;
  readonly places: readonly SubNavPlace[];
}) {
  return (
    <nav className={`${styles.nav} screen-only`} aria-label={label}>
      {places.map(({ to, label: text, current, deep = false }) => (
        <NavLink
          key={to}
          to={to}
          end={!deep}
          preventScrollReset
          className={styles.place}
          {...(current !== undefined && { 'aria-current': current ? 'page' : 'false' })}
        >
          {text}
        </NavLink>
      ))}
    </nav>
  );
}
