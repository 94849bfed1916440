import { useMemo } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';

export const TASKS = graphql(`
  query MyTasks {
    myTasks {
      kind
      subjectId
      titleZh
      titleEn
      count
      todo
      action
      deadline
      path
    }
  }
`);

/** Where the tasks of the to-do list lead: what waits there is not said again further down. Null until it is known. */
export function useWaiting(): ReadonlySet<string> | null {
  const [{ data, error }] = useQuery({ query: TASKS });
  return useMemo(() => {
    if (data) return new Set(data.myTasks.map(({ path }) => path));
    return error ? new Set<string>() : null;
  }, [data, error]);
}
