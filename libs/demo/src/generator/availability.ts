import type { DemoAvailability, DemoPersonKind } from './demo.types.js';
import type { Random } from './random.js';

/** When people of a kind usually find time, as starts in minutes of the day. */
const USUAL_STARTS: Readonly<Record<DemoPersonKind, readonly number[]>> = {
  clinician: [12 * 60, 16 * 60 + 30, 18 * 60 + 30],
  scientist: [9 * 60, 14 * 60, 16 * 60],
  engineer: [9 * 60, 14 * 60, 16 * 60],
  enterprise: [10 * 60, 15 * 60, 18 * 60 + 30],
  tech_manager: [9 * 60, 14 * 60],
  student: [14 * 60, 16 * 60, 18 * 60 + 30],
  officer: [9 * 60, 14 * 60],
};

/** Two to four weekly windows on different days, Monday to Friday and for some Saturday, in order of the week. */
export function drawAvailability(kind: DemoPersonKind, random: Random): readonly DemoAvailability[] {
  const weekdays = random.sample([1, 2, 3, 4, 5, 6], random.int(2, 4)).sort((a, b) => a - b);
  return weekdays.map((weekday) => {
    const startMinute = random.pick(USUAL_STARTS[kind]);
    return { weekday, startMinute, endMinute: startMinute + 30 * random.int(2, 5) };
  });
}
