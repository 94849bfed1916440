import { planFigures } from './plan-in-figures.js';

describe('a plan in figures', () => {
  const figures = planFigures(
    {
      groups: [
        { teamId: 't1', members: ['a', 'b'], worth: { affinity: [100, 80], cohesion: 20 } },
        { teamId: 't2', members: ['a', null], worth: { affinity: [100, 0], cohesion: 0 } },
      ],
      prices: [
        { mentorId: 'c', price: 5 },
        { mentorId: 'b', price: 5 },
        { mentorId: 'a', price: 9 },
      ],
      basis: { values: [100, 200], rivals: { a: { teams: 3, places: 2 } } },
    },
    ['clinical', 'technical'],
  );

  it('lists the groups with their seats, worth least first, open seats without a mentor', () => {
    expect(figures.groups).toEqual([
      {
        teamId: 't2',
        score: 100,
        cohesion: 0,
        seats: [
          { slot: 'clinical', mentorId: 'a', affinity: 100 },
          { slot: 'technical', mentorId: null, affinity: 0 },
        ],
      },
      {
        teamId: 't1',
        score: 200,
        cohesion: 20,
        seats: [
          { slot: 'clinical', mentorId: 'a', affinity: 100 },
          { slot: 'technical', mentorId: 'b', affinity: 80 },
        ],
      },
    ]);
  });

  it('counts how many mentors hold one seat, two, ...', () => {
    expect(figures.loads).toEqual([
      { seats: 1, mentors: 1 },
      { seats: 2, mentors: 1 },
    ]);
    expect(figures.worths).toEqual([100, 200]);
  });

  it('names the dearest mentors first, equal ones by id, and how many teams want them', () => {
    expect(figures.scarce).toEqual([
      { mentorId: 'a', price: 9, teams: 3, places: 2 },
      { mentorId: 'b', price: 5, teams: null, places: null },
      { mentorId: 'c', price: 5, teams: null, places: null },
    ]);
  });
});
