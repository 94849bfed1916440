import { fromPoints, gapPercent, points, signedPoints, toPoints } from './points.js';

describe('worths for people', () => {
  it('shows a perfect pair as 100 points', () => {
    expect(points(1_000_000, 'zh-CN')).toBe('100.0');
    expect(signedPoints(-25_400, 'en')).toBe('-2.5');
    expect(signedPoints(0, 'en')).toBe('0.0');
    expect(toPoints(fromPoints(92.5))).toBe(92.5);
  });

  it.each([
    [0, '0%'],
    [0.00034, '0.04%'],
    [0.0003, '0.03%'],
    [0.0000001, '0.001%'],
    [0.0125, '1.3%'],
    [0.234, '24%'],
  ])('never claims more than is proven: %d is %s', (gap, said) => {
    expect(gapPercent(gap, 'en')).toBe(said);
  });
});
