/** Something that a person chose and this browser remembers. */
export interface StoredChoice<Value extends string> {
  readonly read: () => Value;
  readonly write: (value: Value) => void;
  /** Calls `listener` after each change; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A choice among `values`, kept under `key`. A browser that keeps nothing still remembers it until the page is left. */
export function storedChoice<Value extends string>(
  key: string,
  values: readonly Value[],
  fallback: () => Value,
): StoredChoice<Value> {
  const listeners = new Set<() => void>();
  let current: Value | null = null;
  const stored = (): Value | null => {
    try {
      const found = localStorage.getItem(key);
      return values.find((value) => value === found) ?? null;
    } catch {
      return null;
    }
  };
  return {
    read: () => (current ??= stored() ?? fallback()),
    write(value) {
      current = value;
      try {
        localStorage.setItem(key, value);
      } catch {
        // Private windows may refuse; the choice holds for this page.
      }
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
