import type { Checks } from '@jiebang/kernel';

/** How a measured value is compared with what is wanted. */
export const COMPARATORS = ['at_least', 'at_most', 'more_than', 'less_than', 'equal', 'between'] as const;

export type Comparator = (typeof COMPARATORS)[number];

/** A wanted result that can be measured: "sensitivity at least 95 %". */
export interface Target {
  readonly name: string;
  readonly comparator: Comparator;
  readonly value: number;
  /** The upper end for `between`, else null. */
  readonly valueTo: number | null;
  /** As written: "%", "mm", "person-time/year". */
  readonly unit: string;
  readonly note: string | null;
}

/** Largest number of targets of one need or challenge. */
export const MAX_TARGETS = 20;

/** Checks what the input's types cannot: the two ends of a range. `path` is that of the list. */
export function checkTargets(targets: readonly Target[], path: string, checks: Checks): void {
  targets.forEach(({ comparator, value, valueTo }, index) => {
    if (comparator === 'between') {
      checks.that(valueTo !== null && valueTo > value, `${path}.${index}.valueTo`, 'RANGE_INVERTED', {
        zh: '区间的上限须大于下限。',
        en: 'The upper end of a range must be above the lower end.',
      });
    } else {
      checks.that(valueTo === null, `${path}.${index}.valueTo`, 'RANGE_UNEXPECTED', {
        zh: '只有“介于”才填上限。',
        en: 'An upper end goes with "between" only.',
      });
    }
  });
}
