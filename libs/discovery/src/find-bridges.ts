import { Injectable } from '@nestjs/common';
import { Checks, Clock, type Id, type Viewer } from '@jiebang/kernel';
import { SharedEvidenceReadModel, sightOf, type ProfileSight } from '@jiebang/people';
import { disciplineByCode, disciplineLineage, disciplines } from '@jiebang/vocabulary';
import { bridgePeople, type BridgePerson } from './domain/work/bridge-people.js';
import { bestChains, type Chain } from './domain/work/chains.js';
import { WorkGraph, type WorkLink } from './domain/work/work-graph.js';
import { SharedWorks } from './shared-works.js';

/* The walk is bounded in breadth: an answer takes a fraction of a second among 100,000 people. */

/** People of a discipline that a walk starts from; those whose profile changed last. */
const MOST_STARTS = 1_000;
/** People who are followed on in one step, those with the strongest ties first. */
const MOST_FOLLOWED = 500;
/** So many links are always looked at, and up to this many more while no chain was found. */
const LINKS_ALWAYS = 2;
const LINKS_AT_MOST = 4;

const MOST_CHAINS = 12;
const MOST_PEOPLE = 10;

export interface Bridges {
  readonly people: readonly BridgePerson[];
  readonly chains: readonly Chain[];
  /** Among everybody who is named. */
  readonly links: readonly WorkLink[];
  /** How many people of each discipline came into question. */
  readonly fromCount: number;
  readonly toCount: number;
  /** More came into question than could be looked at. */
  readonly cut: boolean;
}

/** Who bridges two disciplines: people, and the best chains of people who have worked together. */
@Injectable()
export class FindBridges {
  constructor(
    private readonly works: SharedWorks,
    private readonly evidence: SharedEvidenceReadModel,
    private readonly clock: Clock,
  ) {}

  /** Disciplines by code, each with those below it. Throws INVALID_INPUT for unknown ones, and where one contains the other. */
  async run(viewer: Viewer, from: string, to: string): Promise<Bridges> {
    checkDisciplines(from, to);
    const sight = sightOf(viewer);
    const [ofFrom, ofTo] = await Promise.all([this.peopleOf(from, sight), this.peopleOf(to, sight)]);
    const side = { from: new Set(ofFrom), to: new Set(ofTo) };
    const starts = ofFrom.length <= ofTo.length ? ofFrom : ofTo;
    let cut = ofFrom.length >= MOST_STARTS || ofTo.length >= MOST_STARTS;
    const graph = new WorkGraph(this.clock.now().getUTCFullYear());
    const followed = new Set<Id>();
    let next: readonly Id[] = starts;
    let chains: readonly Chain[] = [];
    for (let links = 1; links <= LINKS_AT_MOST && next.length > 0; links += 1) {
      for (const person of next) followed.add(person);
      const read = await this.works.of(viewer, next);
      graph.add(read.works);
      const met = graph.people().filter((person) => !followed.has(person));
      await this.placed(met, sight, from, to, side);
      chains = bestChains(graph, {
        from: only(side.from, side.to),
        to: only(side.to, side.from),
        longest: links,
        most: MOST_CHAINS,
      });
      if (links >= LINKS_ALWAYS && chains.length > 0) break;
      next = this.strongest(graph, met, followed);
      cut ||= read.cut || next.length < met.length;
    }
    const people = bridgePeople(graph, side.from, side.to, MOST_PEOPLE);
    const named = new Set([
      ...chains.flatMap((chain) => chain.people),
      ...people.map(({ personId }) => personId),
    ]);
    return {
      people,
      chains,
      links: graph.linksAmong([...named]),
      fromCount: side.from.size,
      toCount: side.to.size,
      cut,
    };
  }

  private peopleOf(code: string, sight: ProfileSight): Promise<readonly Id[]> {
    return this.evidence.peopleOf(codesUnder(code), sight, MOST_STARTS);
  }

  /** Puts people who were met on the way to the discipline that they are of. */
  private async placed(
    met: readonly Id[],
    sight: ProfileSight,
    from: string,
    to: string,
    side: { readonly from: Set<Id>; readonly to: Set<Id> },
  ): Promise<void> {
    const codes = { from: new Set(codesUnder(from)), to: new Set(codesUnder(to)) };
    for (const { personId, disciplineCodes } of await this.evidence.disciplinesOf(met, sight)) {
      if (disciplineCodes.some((code) => codes.from.has(code))) side.from.add(personId);
      if (disciplineCodes.some((code) => codes.to.has(code))) side.to.add(personId);
    }
  }

  private strongest(graph: WorkGraph, met: readonly Id[], followed: ReadonlySet<Id>): readonly Id[] {
    if (met.length <= MOST_FOLLOWED) return met;
    const tie = new Map(
      met.map((person) => [
        person,
        graph
          .neighbours(person)
          .reduce(
            (sum, other) => (followed.has(other) ? Math.max(sum, graph.strength(person, other)) : sum),
            0,
          ),
      ]),
    );
    return [...met]
      .sort((a, b) => (tie.get(b) ?? 0) - (tie.get(a) ?? 0) || (a < b ? -1 : 1))
      .slice(0, MOST_FOLLOWED);
  }
}

function only(these: ReadonlySet<Id>, others: ReadonlySet<Id>): ReadonlySet<Id> {
  return new Set([...these].filter((person) => !others.has(person)));
}

/** The discipline and all that belong to it. */
function codesUnder(code: string): readonly string[] {
  return disciplines.filter((one) => disciplineLineage(one.code).includes(code)).map((one) => one.code);
}

function checkDisciplines(from: string, to: string): void {
  const checks = new Checks();
  for (const [path, code] of [
    ['from', from],
    ['to', to],
  ] as const) {
    checks.that(disciplineByCode(code) !== undefined, path, 'UNKNOWN_DISCIPLINE', {
      zh: `没有代码为“${code}”的学科。`,
      en: `There is no discipline with the code "${code}".`,
    });
  }
  checks.refuseIfAny();
  const nested = disciplineLineage(from).includes(to) || disciplineLineage(to).includes(from);
  checks.that(!nested, 'to', 'SAME_DISCIPLINE', {
    zh: '请选择互不包含的两个学科。',
    en: 'Choose two disciplines of which neither contains the other.',
  });
  checks.refuseIfAny();
}
