import { Checks } from '@jiebang/kernel';
import { checkPrices, type PriceLine } from './price.js';

const line = (more: Partial<PriceLine>): PriceLine => ({
  audience: 'in_house',
  fen: 100,
  unitZh: '小时',
  unitEn: 'hour',
  coversZh: null,
  coversEn: null,
  ...more,
});

describe('prices of one thing', () => {
  const problems = (...lines: readonly PriceLine[]) => {
    const checks = new Checks();
    checkPrices(checks, lines);
    return checks.problems.map(({ path }) => path);
  };

  it('differ by audience, by unit, or by what they cover', () => {
    expect(
      problems(
        line({}),
        line({ audience: 'partner' }),
        line({ unitZh: '天', unitEn: 'day' }),
        line({ coversZh: '管理员操作', coversEn: 'operated' }),
      ),
    ).toEqual([]);
  });

  it('are not said twice, whatever they are', () => {
    expect(problems(line({}), line({ fen: 200 }), line({}))).toEqual(['prices.1', 'prices.2']);
  });
});
