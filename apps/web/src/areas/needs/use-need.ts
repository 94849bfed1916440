import { useQuery } from 'urql';
import { NEED, type NeedView } from './need.query.js';

/** A need by its id; `null` where there is none for this viewer, `undefined` until that is known. */
export function useNeed(id: string) {
  const [{ data, error, fetching }, ask] = useQuery({
    query: NEED,
    variables: { id },
    pause: id === '',
  });
  const need: NeedView | null | undefined =
    data?.need?.id === id ? data.need : fetching || error ? undefined : null;
  return { need, error, again: () => ask({ requestPolicy: 'network-only' }) };
}
