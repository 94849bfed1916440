import type { ScoreTable } from './score-table.js';
import { CohesionScorer } from '../cohesion/compute-cohesion.js';
import type { CohesionPairs } from '../groups/group.problem.js';
import type { MatchSnapshot } from '../snapshot/match-snapshot.js';

/**
 * Cohesion of all mentors who could meet in a group (candidates of different seats of one team), in compressed rows over
 * persons. Each pair is scored once; nothing is kept but three arrays.
 *
 * @param personOf person of each mentor position of the table.
 */
export function cohesionLayout(
  snapshot: MatchSnapshot,
  table: ScoreTable,
  personOf: Int32Array,
): CohesionPairs {
  const people = table.mentorIds.length;
  const profiles = new Map(snapshot.mentors.map((mentor) => [mentor.id, mentor]));
  const scorer = new CohesionScorer(snapshot);
  const seatsOf = seatsByMentor(table);
  const lists = { first: new Entries(), second: new Entries(), value: new Entries() };
  const met = new Int32Array(people).fill(-1);
  for (let mentor = 0; mentor < people; mentor++) {
    const profile = profiles.get(table.mentorIds[mentor]!)!;
    for (let at = seatsOf.start[mentor]!; at < seatsOf.start[mentor + 1]!; at++) {
      const seat = seatsOf.seat[at]!;
      const firstSeat = seat - (seat % table.slots);
      for (let other = firstSeat; other < firstSeat + table.slots; other++) {
        if (other === seat) continue;
        for (let entry = table.start[other]!; entry < table.start[other + 1]!; entry++) {
          const partner = table.mentor[entry]!;
          if (partner <= mentor || met[partner] === mentor) continue;
          met[partner] = mentor;
          const { value } = scorer.between(profile, profiles.get(table.mentorIds[partner]!)!);
          if (value === 0) continue;
          lists.first.push(personOf[mentor]!);
          lists.second.push(personOf[partner]!);
          lists.value.push(value);
        }
      }
    }
  }
  return symmetricRows(people, lists.first.all(), lists.second.all(), lists.value.all());
}

function seatsByMentor({ mentorIds, mentor, start, vetoed }: ScoreTable) {
  const first = new Int32Array(mentorIds.length + 1);
  for (const one of mentor) first[one + 1]!++;
  for (let at = 0; at < mentorIds.length; at++) first[at + 1]! += first[at]!;
  const next = first.slice();
  const seat = new Int32Array(mentor.length);
  for (let at = 0; at < vetoed.length; at++) {
    for (let entry = start[at]!; entry < start[at + 1]!; entry++) seat[next[mentor[entry]!]!++] = at;
  }
  return { start: first, seat };
}

/** Both directions of every pair, people ascending within a row. */
function symmetricRows(people: number, a: Int32Array, b: Int32Array, value: Int32Array): CohesionPairs {
  const start = new Int32Array(people + 1);
  for (let pair = 0; pair < a.length; pair++) {
    start[a[pair]! + 1]!++;
    start[b[pair]! + 1]!++;
  }
  for (let at = 0; at < people; at++) start[at + 1]! += start[at]!;
  const [person, worth, next] = [new Int32Array(2 * a.length), new Int32Array(2 * a.length), start.slice()];
  const put = (row: number, other: number, points: number): void => {
    const at = next[row]!++;
    person[at] = other;
    worth[at] = points;
  };
  for (let pair = 0; pair < a.length; pair++) {
    put(a[pair]!, b[pair]!, value[pair]!);
    put(b[pair]!, a[pair]!, value[pair]!);
  }
  for (let row = 0; row < people; row++) sortRow(person, worth, start[row]!, start[row + 1]!);
  return { start, person, value: worth };
}

function sortRow(person: Int32Array, value: Int32Array, from: number, to: number): void {
  const order = Array.from({ length: to - from }, (_, at) => from + at);
  order.sort((left, right) => person[left]! - person[right]!);
  const people = order.map((at) => person[at]!);
  const values = order.map((at) => value[at]!);
  person.set(people, from);
  value.set(values, from);
}

/** A list of integers that grows. */
class Entries {
  private values = new Int32Array(1024);
  private length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Int32Array(2 * this.length);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length++] = value;
  }

  all(): Int32Array {
    return this.values.subarray(0, this.length);
  }
}
