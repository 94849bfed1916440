import { cohesionBetween, type GroupProblem } from '@jiebang/matching/engine';

/** Solves a model in the text format of CPLEX to optimality. */
export type SolveMilp = (model: string) => {
  readonly Status: string;
  readonly Columns: Readonly<Record<string, { readonly Primal?: number }>>;
};

/** HiGHS from its npm package, loaded when first asked for. */
export async function loadMilp(): Promise<SolveMilp> {
  // The package is CommonJS: its loader is the default export itself in Node, and one level down for the compiler.
  const loaded: unknown = (await import('highs')).default;
  const start = loaded as () => Promise<{
    solve(model: string, options: Readonly<Record<string, number | boolean>>): ReturnType<SolveMilp>;
  }>;
  const highs = await start();
  return (model) => highs.solve(model, { mip_rel_gap: 0, mip_abs_gap: 0.5, output_flag: false });
}

/** The best plan that exists, by a solver that knows nothing of ours. */
export interface GroupOptimum {
  readonly member: Int32Array;
  readonly open: number;
  /** As `GroupSolution.objective` counts it; with an incumbent also its bonus. */
  readonly objective: number;
  readonly bonusObjective: number;
}

interface Column {
  readonly group: number;
  readonly members: readonly number[];
  readonly objective: number;
  readonly bonus: number;
  readonly open: number;
}

/**
 * The optimum of a small P2 problem as a set packing: one binary column for every set of members that a group could have
 * (open seats included, floor respected), one row a group, one row a person. Size: groups x (candidates + 1) ^ slots.
 */
export function optimalGroups(problem: GroupProblem, solve: SolveMilp): GroupOptimum {
  const columns = Array.from({ length: problem.groups }, (_, group) => columnsOf(problem, group)).flat();
  const scale = columns.reduce(
    (most, { objective, bonus }) => Math.max(most, Math.abs(objective) + bonus),
    1,
  );
  const penalty = problem.unfilledCost === undefined ? 2 * problem.groups * (scale + 1) : 0;
  const worth = columns.map(({ objective, bonus, open }) => objective + bonus - penalty * open);
  const rows: string[] = [];
  for (let group = 0; group < problem.groups; group++) {
    rows.push(`g${group}: ${sum(columns, (column) => column.group === group)} = 1`);
  }
  for (let person = 0; person < problem.people; person++) {
    const uses = sum(columns, (column) => column.members.includes(person));
    if (uses !== '') rows.push(`p${person}: ${uses} <= ${problem.capacity[person]!}`);
  }
  const terms = worth.map((value, at) => `${value < 0 ? '-' : '+'} ${Math.abs(value)} x${at}`);
  const names = columns.map((_, at) => `x${at}`);
  const model = `Maximize\n obj: ${terms.join('\n ')}\nSubject To\n ${rows.join('\n ')}\nBinary\n ${names.join('\n ')}\nEnd\n`;
  const answer = solve(model);
  if (answer.Status !== 'Optimal') throw new Error(`the reference solver ended with ${answer.Status}`);
  const chosen = columns.filter((_, at) => (answer.Columns[`x${at}`]?.Primal ?? 0) > 0.5);
  const total = (of: (column: Column) => number): number =>
    chosen.reduce((all, column) => all + of(column), 0);
  const objective = total((column) => column.objective);
  return {
    member: Int32Array.from(chosen.flatMap(({ members }) => members)),
    open: total((column) => column.open),
    objective,
    bonusObjective: objective + total((column) => column.bonus),
  };
}

function sum(columns: readonly Column[], counts: (column: Column) => boolean): string {
  return columns.flatMap((column, at) => (counts(column) ? [`x${at}`] : [])).join('\n + ');
}

function columnsOf(problem: GroupProblem, group: number): Column[] {
  const locks = problem.locks?.filter((lock) => lock.group === group) ?? [];
  let sets: number[][] = [[]];
  problem.slots.forEach(({ candidates }, slot) => {
    const lock = locks.find((one) => one.slot === slot);
    const row = [...candidates.column.subarray(candidates.start[group], candidates.start[group + 1])];
    const choices = lock === undefined ? [-1, ...row] : [lock.person];
    sets = sets.flatMap((set) =>
      choices.filter((person) => person < 0 || !set.includes(person)).map((person) => [...set, person]),
    );
  });
  return sets
    .map((members) => valued(problem, group, members))
    .filter((column) => {
      const filled = problem.slots.length - column.open;
      const worth = column.objective + (problem.unfilledCost ?? 0) * column.open;
      const exempt = problem.floor === undefined || locks.length > 0 || filled === 0;
      return exempt || worth * problem.slots.length >= problem.floor! * filled;
    });
}

function valued(problem: GroupProblem, group: number, members: readonly number[]): Column {
  const { slots, incumbent } = problem;
  let worth = 0;
  let bonus = 0;
  members.forEach((person, slot) => {
    if (person < 0) return;
    const { start, column, value } = slots[slot]!.candidates;
    for (let at = start[group]!; at < start[group + 1]!; at++) if (column[at] === person) worth += value[at]!;
    for (const other of members.slice(0, slot))
      if (other >= 0) worth += cohesionBetween(problem, person, other);
    if (incumbent?.member[group * slots.length + slot] === person) bonus += incumbent.bonus;
  });
  const open = members.filter((person) => person < 0).length;
  return { group, members, objective: worth - (problem.unfilledCost ?? 0) * open, bonus, open };
}
