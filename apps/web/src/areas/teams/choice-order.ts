/** A team ranks at most three challenges. */
export const MAX_CHOICES = 3;

/** The list with the item at `from` standing at `to`; where that is no place of the list, the list as it is. */
export function moved<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const item = items[from];
  if (item === undefined || from === to || to < 0 || to >= items.length) return items;
  const rest = items.filter((_, index) => index !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

/**
 * Where the row that is dragged belongs: it moves once the pointer has passed the middle of a neighbour.
 * `middles` are the middles of the rows from the top, and `y` the pointer, all in pixels.
 */
export function placeFor(middles: readonly number[], from: number, y: number): number {
  const own = middles[from];
  if (own === undefined) return from;
  if (y < own) {
    const above = middles.slice(0, from).findIndex((middle) => y < middle);
    return above === -1 ? from : above;
  }
  const passed = middles.slice(from + 1).filter((middle) => y > middle).length;
  return from + passed;
}
