import { type PriceLine, priceLines, priceRows, rowErrors } from './price-rows.js';

const line = (audience: PriceLine['audience'], fen: number, unitZh: string): PriceLine => ({
  audience,
  fen,
  unitZh,
  unitEn: null,
  coversZh: null,
  coversEn: null,
});

describe('a price list', () => {
  const lines = [line('in_house', 100, '小时'), line('external', 300, '小时'), line('in_house', 600, '天')];

  it('has one row for each unit, and is the same lines again', () => {
    const rows = priceRows(lines);
    expect(rows).toMatchObject([
      { unitZh: '小时', in_house: 100, partner: null, external: 300 },
      { unitZh: '天', in_house: 600 },
    ]);
    expect(priceLines(rows)).toEqual(lines);
  });

  it('shows what is wrong with a line at its row', () => {
    expect(rowErrors({ 'prices.2.fen': 'x', nameZh: 'y' }, priceRows(lines))).toEqual({
      'prices.1': 'x',
      nameZh: 'y',
    });
  });
});
