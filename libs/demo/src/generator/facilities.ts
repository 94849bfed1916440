import { capabilityCategory } from '@jiebang/vocabulary';
import names from '../facts/instrument-names.json' with { type: 'json' };
import prices from '../facts/instrument-prices.json' with { type: 'json' };
import hosts from '../facts/facilities.json' with { type: 'json' };
import type { DemoKey, DemoPerson } from './demo.types.js';
import { leastBy } from './people.js';
import { organisationOf, topOrganisation } from './organisations.js';
import type { DemoFacility, DemoInstrument, DemoService } from './programme.types.js';
import type { Random } from './random.js';

type Host = (typeof hosts)[number];
type Price = (typeof prices)[number];

/** What the machine behind a service is called. */
const machineOf: ReadonlyMap<string, (typeof names)[number]> = new Map(
  names.map((row) => [row.service, row]),
);

/** The shared facilities with their instruments and priced services. */
export function sharedResources(
  people: readonly DemoPerson[],
  random: Random,
): {
  readonly facilities: readonly DemoFacility[];
  readonly instruments: readonly DemoInstrument[];
  readonly services: readonly DemoService[];
} {
  const facilities: DemoFacility[] = [];
  const instruments: DemoInstrument[] = [];
  const services: DemoService[] = [];
  const priced = new Set<string>();
  hosts.forEach((host, index) => {
    const facility = facilityOf(host, index, people);
    facilities.push(facility);
    const own = random.fork(facility.key);
    for (const offered of capabilityCategory(host.category)?.services ?? []) {
      const instrument = host.instruments ? instrumentOf(offered, facility, instruments.length, own) : null;
      if (instrument) instruments.push(instrument);
      services.push(madeUpService(offered, facility, instrument, services.length, own));
    }
    if (priced.has(host.category)) return;
    priced.add(host.category);
    for (const [name, rows] of byInstrument(prices.filter((price) => price.categoryZh === host.category))) {
      const named = { zh: name, en: rows[0]?.instrumentEn ?? name };
      const instrument = host.instruments ? instrumentOf(named, facility, instruments.length, own) : null;
      if (instrument) instruments.push(instrument);
      for (const row of rows) services.push(publishedService(row, facility, instrument, services.length));
    }
  });
  return { facilities, instruments, services };
}

function facilityOf(host: Host, index: number, people: readonly DemoPerson[]): DemoFacility {
  const category = capabilityCategory(host.category);
  const organisation = organisationOf(host.organisationKey);
  const responsible = leastBy(people, (person) => responsibility(person, host.organisationKey));
  if (!category || !responsible) throw new RangeError(`cannot set up ${host.nameZh}`);
  return {
    key: `facility:${String(index + 1).padStart(2, '0')}`,
    nameZh: `${host.nameZh}（演示）`,
    nameEn: `${host.nameEn} (demo)`,
    descriptionZh: `提供${category.services.map((service) => service.zh).join('、')}等服务。`,
    descriptionEn: `Offers ${category.services.map((service) => service.en).join(', ')}.`,
    category: host.category,
    organisationKey: host.organisationKey,
    responsibleKey: responsible.key,
    campus: organisation.campus ?? 'riverside',
    openAccess: host.openAccess,
  };
}

/** A senior of the very organisation, else of the same university, hospital or enterprise; never a student. */
function responsibility(person: DemoPerson, organisationKey: DemoKey): number {
  const own = person.affiliations[0]?.organisationKey ?? '';
  if (person.kind === 'student' || person.kind === 'officer') return 100;
  const rank = person.seniority === 'senior' ? 0 : 1;
  if (own === organisationKey) return rank;
  return topOrganisation(own).key === topOrganisation(organisationKey).key ? 10 + rank : 50 + rank;
}

function instrumentOf(
  offered: { readonly zh: string; readonly en: string },
  facility: DemoFacility,
  index: number,
  random: Random,
): DemoInstrument {
  const machine = machineOf.get(offered.zh);
  return {
    key: `instrument:${String(index + 1).padStart(3, '0')}`,
    facilityKey: facility.key,
    nameZh: machine?.nameZh ?? offered.zh,
    nameEn: machine?.nameEn ?? offered.en,
    category: facility.category,
    status: random.chance(0.93) ? 'available' : 'maintenance',
    requiresTraining: random.chance(0.6),
    minimumBookingMinutes: random.pick([30, 60, 120]),
  };
}

/**
 * A price made up for the demo: whole tens of yuan, outsiders paying double, as in the published price list of the
 * Jiangsu academy (all 16 of its items).
 */
function madeUpService(
  offered: { readonly zh: string; readonly en: string },
  facility: DemoFacility,
  instrument: DemoInstrument | null,
  index: number,
  random: Random,
): DemoService {
  const internalFen = 1000 * random.int(3, 60);
  const hourly = instrument !== null;
  return {
    key: serviceKey(index),
    facilityKey: facility.key,
    instrumentKey: instrument?.key ?? null,
    nameZh: hourly ? `${offered.zh}机时` : offered.zh,
    nameEn: hourly ? `${offered.en}, machine time` : offered.en,
    unitZh: hourly ? '小时' : '次',
    unitEn: hourly ? 'hour' : 'order',
    internalFen,
    externalFen: 2 * internalFen,
    priceOrigin: { kind: 'demo', institution: null, sourceUrl: null, note: '演示价格，校外价为校内价 2 倍' },
  };
}

function publishedService(
  row: Price,
  facility: DemoFacility,
  instrument: DemoInstrument | null,
  index: number,
): DemoService {
  return {
    key: serviceKey(index),
    facilityKey: facility.key,
    instrumentKey: instrument?.key ?? null,
    nameZh: `${row.instrumentZh}：${row.serviceZh}`,
    nameEn: `${row.instrumentEn}: ${row.serviceEn}`,
    unitZh: row.unitZh,
    unitEn: row.unitEn,
    internalFen: row.internalFen,
    externalFen: row.externalFen,
    priceOrigin: {
      kind: 'published',
      institution: row.institution,
      sourceUrl: row.sourceUrl,
      note: row.note,
    },
  };
}

function serviceKey(index: number): DemoKey {
  return `service:${String(index + 1).padStart(3, '0')}`;
}

function byInstrument(rows: readonly Price[]): ReadonlyMap<string, readonly Price[]> {
  const found = new Map<string, Price[]>();
  for (const row of rows) found.set(row.instrumentZh, [...(found.get(row.instrumentZh) ?? []), row]);
  return found;
}
