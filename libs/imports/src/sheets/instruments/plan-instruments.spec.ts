import type { FacilityRecord, InstrumentRecord, PriceLine } from '@jiebang/labs';
import { readSheet } from '@jiebang/platform/spreadsheet';
import { instrumentsSheet } from './instruments.sheet.js';
import { planInstruments } from './plan-instruments.js';

const facility = (id: string, nameZh: string, nameEn: string) => ({ id, nameZh, nameEn }) as FacilityRecord;

const line = (fen: number): PriceLine => ({
  audience: 'in_house',
  fen,
  unitZh: '小时',
  unitEn: 'hour',
  coversZh: null,
  coversEn: null,
});

const scope: InstrumentRecord = {
  id: 'scope',
  version: 4,
  facilityId: 'optics',
  nameZh: '显微镜',
  nameEn: 'Microscope',
  model: 'M1',
  category: '材料力学',
  status: 'maintenance',
  requiresTraining: true,
  prices: [line(5_000), { ...line(300), coversZh: '管理员操作', coversEn: 'operated' }],
  minimumBookingMinutes: 30,
};

const known = {
  facilities: [
    facility('optics', '光学平台', 'Optics'),
    facility('a', '中心实验室', 'Core Lab'),
    facility('b', '中心实验室', 'Central Lab'),
  ],
  instruments: [scope, { ...scope, id: 'old', nameZh: '旧显微镜', status: 'retired' } as InstrumentRecord],
};

async function planned(header: string, ...rows: readonly string[]) {
  const reading = await readSheet(instrumentsSheet, Buffer.from([header, ...rows].join('\n')));
  expect(reading.problems).toEqual([]);
  const { steps, problems } = planInstruments(reading, known);
  return { steps, codes: problems.map(({ row, column, code }) => `${row ?? '-'}${column ?? ''} ${code}`) };
}

const HEADER = 'Facility,仪器名称,英文名称,型号,能力类别';

describe('planInstruments', () => {
  it('knows an instrument by its facility, name and model, and leaves alone what a file has no column for', async () => {
    const { steps } = await planned(
      HEADER,
      'optics,显微镜,Microscope,m1,材料力学',
      'Optics,显微镜,Microscope,M2,材料力学',
    );
    expect(steps).toMatchObject([
      {
        row: 2,
        action: 'update',
        present: { id: 'scope' },
        content: { model: 'm1', prices: scope.prices },
        status: 'maintenance',
      },
      { row: 3, action: 'create', present: null, content: { prices: [] }, status: 'available' },
    ]);
    expect((await planned(HEADER, '光学平台,显微镜,Microscope,M1,材料力学')).steps).toMatchObject([
      { action: 'skip' },
    ]);
  });

  it('empties what a file has a blank cell for, and moves it by its status', async () => {
    const { steps } = await planned(
      `${HEADER},状态,校内单价（元）`,
      '光学平台,显微镜,Microscope,M1,材料力学,可用,',
    );
    expect(steps).toMatchObject([
      { action: 'update', content: { prices: scope.prices.slice(1) }, status: 'available' },
    ]);
  });

  it('has prices of three audiences for one unit, and leaves the others alone', async () => {
    const { steps } = await planned(
      `${HEADER},合作单位单价（元）`,
      '光学平台,显微镜,Microscope,M1,材料力学,88',
    );
    expect(steps[0]?.content.prices).toEqual([
      line(5_000),
      { ...line(8_800), audience: 'partner' },
      ...scope.prices.slice(1),
    ]);
  });

  it('names the cell of what it cannot place', async () => {
    const { codes } = await planned(
      HEADER,
      '化学平台,天平,Balance,,材料力学',
      '中心实验室,天平,Balance,,材料力学',
      'Core Lab,天平,Balance,,材料力学',
      'core lab,天平,Scales,,材料力学',
      'Optics,旧显微镜,Microscope,M1,材料力学',
    );
    expect(codes).toEqual([
      '2A UNKNOWN_FACILITY',
      '3A AMBIGUOUS_FACILITY',
      '5B DUPLICATE_IN_FILE',
      '6B RETIRED',
    ]);
  });
});
