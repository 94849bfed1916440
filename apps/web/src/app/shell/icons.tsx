import type { ReactNode } from 'react';

/* A few small drawings; the icon library would weigh more than the frame that they stand in. */
const drawn = (path: ReactNode) =>
  function Icon() {
    return (
      <svg
        width="20"
        height="20"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        aria-hidden
      >
        {path}
      </svg>
    );
  };

export const MenuIcon = drawn(<path d="M4 7h16M4 12h16M4 17h16" strokeLinecap="round" />);
export const MoonIcon = drawn(
  <path d="M20 14.5A8 8 0 0 1 9.5 4 8 8 0 1 0 20 14.5Z" strokeLinejoin="round" />,
);
export const SunIcon = drawn(
  <path
    d="M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4"
    strokeLinecap="round"
  />,
);
export const PersonIcon = drawn(
  <path
    d="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20c1-3.6 3.9-5.5 7.5-5.5s6.5 1.9 7.5 5.5"
    strokeLinecap="round"
  />,
);
export const BellIcon = drawn(
  <path
    d="M6 16.5V11a6 6 0 1 1 12 0v5.5l1.5 2h-15L6 16.5ZM10 21h4"
    strokeLinecap="round"
    strokeLinejoin="round"
  />,
);
export const SearchIcon = drawn(
  <path d="M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM16.2 16.2 20 20" strokeLinecap="round" />,
);
