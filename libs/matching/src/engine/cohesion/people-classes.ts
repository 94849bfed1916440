/** Classes of people who are alike in a feature; classes that are this few have a table of all their pairs (16 MB at most). */
const MOST_TABLED = 2048;
const UNKNOWN = -1;

/** What two people are worth together by one feature. */
export type PairWorth = (one: number, other: number) => number;

/**
 * Remembers `worth`, which must be symmetric and depend on nothing but the keys of the two people, by classes of people with the
 * same key. Where almost everybody is a class of their own it is worked out each time.
 *
 * @param keys what counts of each person.
 */
export function rememberedByClass(keys: readonly string[], worth: PairWorth): PairWorth {
  const classes = new Map<string, number>();
  const member: number[] = [];
  const classOf = Int32Array.from(keys, (key, person) => {
    const known = classes.get(key);
    if (known !== undefined) return known;
    classes.set(key, member.length);
    return member.push(person) - 1;
  });
  const count = member.length;
  if (count > MOST_TABLED) return worth;
  const table = new Int32Array(count * count).fill(UNKNOWN);
  return (one, other) => {
    const left = classOf[one]!;
    const right = classOf[other]!;
    const known = table[left * count + right]!;
    if (known !== UNKNOWN) return known;
    const found = worth(member[left]!, member[right]!);
    table[left * count + right] = table[right * count + left] = found;
    return found;
  };
}
