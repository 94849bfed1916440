import { useMemo } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';

/** What the reader has chosen on a page, all of it in the address, so that it can be shared and gone back to. */
export interface Address {
  /** The value of a parameter; blank where it is not in the address. */
  readonly get: (name: string) => string;
  /** The value where it is one of these, else null. */
  readonly among: <Value extends string>(name: string, values: readonly Value[]) => Value | null;
  /** This page with some parameters changed; null and blank take one away. */
  readonly hrefFor: (change: Readonly<Record<string, string | null>>) => string;
  /** Goes there. With `replace`, typing does not fill the history. */
  readonly go: (change: Readonly<Record<string, string | null>>, replace?: boolean) => void;
}

export function useAddress(): Address {
  const [parameters] = useSearchParams();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  return useMemo(() => {
    const get = (name: string) => parameters.get(name) ?? '';
    const hrefFor = (change: Readonly<Record<string, string | null>>) => {
      const next = new URLSearchParams(parameters);
      for (const [name, value] of Object.entries(change)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      const query = next.toString();
      return query === '' ? pathname : `${pathname}?${query}`;
    };
    return {
      get,
      among: (name, values) => values.find((value) => value === get(name)) ?? null,
      hrefFor,
      go: (change, replace = false) => void navigate(hrefFor(change), { replace, preventScrollReset: true }),
    };
  }, [parameters, pathname, navigate]);
}
