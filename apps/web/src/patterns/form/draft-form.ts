import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../app/graphql/outcome.js';
import { type FormValues, useFormValues } from './form-values.js';

/** Where what is typed stands: with the server, on its way, not yet sent, or kept here because it was refused. */
export type SaveState = 'saved' | 'changed' | 'saving' | 'refused' | 'cut';

/** What saving came to: the version that the next save names, or why nothing was saved. */
export type Saved = { readonly version: number } | { readonly refusal: Refusal };

export interface DraftForm<Values extends object> extends FormValues<Values> {
  readonly state: SaveState;
  /** When the server last took it; null before the first time. */
  readonly savedAt: Date | null;
  /** Why the last save was refused; null where it was not. */
  readonly refusal: Refusal | null;
  /** The version that the server has; null before the first save. */
  readonly version: number | null;
  /** Saves at once what is not saved, for instance before submitting. The version, or null where it was refused. */
  readonly flush: () => Promise<number | null>;
  /** Takes what is on the server in place of what is here. */
  readonly replace: (values: Values, version: number) => void;
}

interface DraftFormOptions<Values> {
  readonly initial: Values;
  /** Null for a thing that does not exist yet. */
  readonly version: number | null;
  readonly save: (values: Values, version: number | null) => Promise<Saved>;
}

const PAUSE_MS = 900;
const RETRY_MS = 5_000;

/**
 * A form that saves itself a moment after each change, one save at a time, and again while the connection is cut.
 * What is typed is never thrown away: a refusal leaves it in the form.
 */
export function useDraftForm<Values extends object>(options: DraftFormOptions<Values>): DraftForm<Values> {
  const form = useFormValues(options.initial);
  const { values } = form;
  const [state, setState] = useState<SaveState>('saved');
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const version = useRef(options.version);
  const taken = useRef(values);
  const latest = useRef({ values, save: options.save });
  latest.current = { values, save: options.save };
  const running = useRef<Promise<boolean> | null>(null);

  const saveOnce = useCallback(async (): Promise<boolean> => {
    const sent = latest.current.values;
    setState('saving');
    const outcome = await latest.current.save(sent, version.current);
    if ('refusal' in outcome) {
      setRefusal(outcome.refusal);
      form.showRefusal(outcome.refusal);
      setState(outcome.refusal.code === 'NO_CONNECTION' ? 'cut' : 'refused');
      return false;
    }
    version.current = outcome.version;
    taken.current = sent;
    setRefusal(null);
    setSavedAt(new Date());
    setState(latest.current.values === sent ? 'saved' : 'changed');
    return true;
  }, []);

  const flush = useCallback(async (): Promise<number | null> => {
    await running.current;
    while (taken.current !== latest.current.values) {
      running.current = saveOnce();
      if (!(await running.current)) return null;
    }
    return version.current;
  }, [saveOnce]);

  useEffect(() => {
    if (taken.current === values) return;
    setState((last) => (last === 'saving' ? last : 'changed'));
    const timer = setTimeout(() => void flush(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [values, flush]);

  useEffect(() => {
    if (state !== 'cut') return;
    const timer = setTimeout(() => void flush(), RETRY_MS);
    return () => clearTimeout(timer);
  }, [state, flush]);

  const replace = (next: Values, nextVersion: number) => {
    version.current = nextVersion;
    taken.current = next;
    form.reset(next);
    setRefusal(null);
    setState('saved');
  };

  return { ...form, state, savedAt, refusal, version: version.current, flush, replace };
}
