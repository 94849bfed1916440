import { bridgeLayout, depthsOf } from './bridge-layout.js';
import { ringLayout } from './ring-layout.js';

const tie = (oneId: string, otherId: string) => ({ oneId, otherId });

describe('one in the middle, the others around', () => {
  it('puts those who are tied to each other side by side', () => {
    const places = ringLayout('m', ['a', 'b', 'c', 'd'], [tie('a', 'c')], 1);
    const angle = (id: string) => Math.atan2(places.get(id)!.y, places.get(id)!.x);
    expect(places.get('m')).toEqual({ x: 0, y: 0 });
    expect(Math.abs(angle('a') - angle('c'))).toBeCloseTo(Math.PI / 2);
  });

  it('gives everybody a place of their own', () => {
    const others = Array.from({ length: 24 }, (_, at) => `p${at}`);
    const places = [...ringLayout('m', others, [], 1.6).values()].map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(25);
  });
});

describe('people between two sides', () => {
  const people = [
    { id: 'a', inFrom: true, inTo: false },
    { id: 'b', inFrom: true, inTo: false },
    { id: 'm', inFrom: false, inTo: false },
    { id: 'both', inFrom: true, inTo: true },
    { id: 'y', inFrom: false, inTo: true },
    { id: 'z', inFrom: false, inTo: true },
  ];
  const depths = depthsOf(people, [['a', 'm', 'z']]);

  it('stand on their side, or as far along as in their chains', () => {
    expect(Object.fromEntries(depths)).toEqual({ a: 0, b: 0, m: 0.5, both: 0.5, y: 1, z: 1 });
  });

  it('stand across from whom they are tied to, so that few ties cross', () => {
    const places = bridgeLayout(depths, [tie('a', 'z'), tie('b', 'y')], 1.6);
    const y = (id: string) => places.get(id)!.y;
    expect(y('a') < y('b')).toBe(y('z') < y('y'));
    expect(places.get('a')!.x).toBe(0);
    expect(bridgeLayout(depths, [], 0.5).get('z')!.x).toBe(100);
  });
});
