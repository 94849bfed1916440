import autocannon from 'autocannon';
import { cpuMsOf, peakMbOf } from '../machine.js';
import { median } from '../measure.js';

/** A server under load: where it listens and which process answers. */
export interface Target {
  readonly url: string;
  readonly pid: number;
  readonly body: string;
}

/** One round of load. */
export interface Round {
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuMsPerRequest: number;
}

const CONNECTIONS = 20;

/** Loads a target with 20 connections for `seconds`. Throws when anything but a 2xx comes back. */
export async function loadRound({ url, pid, body }: Target, seconds: number): Promise<Round> {
  const before = cpuMsOf(pid);
  const result = await autocannon({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    connections: CONNECTIONS,
    duration: seconds,
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url} answered ${result.non2xx} failures`);
  return {
    requestsPerSecond: result.requests.average,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    cpuMsPerRequest: (cpuMsOf(pid) - before) / result['2xx'],
  };
}

/** Interleaved rounds over several targets, so that a slow moment of the machine hits all; medians by target. */
export async function compare<Name extends string>(
  targets: Readonly<Record<Name, Target>>,
  { rounds, seconds }: { readonly rounds: number; readonly seconds: number },
): Promise<Record<Name, Round & { readonly peakMb: number }>> {
  const names = Object.keys(targets) as Name[];
  for (const name of names) await loadRound(targets[name], 2);
  const taken = new Map<Name, Round[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) taken.get(name)?.push(await loadRound(targets[name], seconds));
  }
  const summary = names.map((name) => {
    const all = taken.get(name) ?? [];
    const of = (figure: keyof Round) => median(all.map((round) => round[figure]));
    return [
      name,
      {
        requestsPerSecond: of('requestsPerSecond'),
        p50Ms: of('p50Ms'),
        p99Ms: of('p99Ms'),
        cpuMsPerRequest: of('cpuMsPerRequest'),
        peakMb: peakMbOf(targets[name].pid),
      },
    ];
  });
  return Object.fromEntries(summary) as Record<Name, Round & { readonly peakMb: number }>;
}
