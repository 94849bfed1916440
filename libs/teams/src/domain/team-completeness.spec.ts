import fc from 'fast-check';
import { disciplines } from '@jiebang/vocabulary';
import { isEngineering, isMedical, lackText, TEAM_LACKS, teamLacks } from './team-completeness.js';

const limits = { teamSizeMin: 3, teamSizeMax: 4 };
const member = (personId: string, ...disciplineCodes: string[]) => ({ personId, disciplineCodes });
const surgeon = member('surgeon', '32027');
const roboticist = member('roboticist', '460', 'E0501');
const statistician = member('statistician', '910');

describe('a complete team', () => {
  it('has a size within the limits, two disciplines, medicine and engineering', () => {
    expect(teamLacks([surgeon, roboticist, statistician], limits)).toEqual([]);
  });

  it('counts a person on both sides for one of them only', () => {
    const both = member('both', '320', '416');
    expect(teamLacks([both, statistician, member('chemist', '150')], limits)).toEqual([
      'no_engineering_member',
    ]);
    expect(teamLacks([both, roboticist, statistician], limits)).toEqual([]);
    expect(teamLacks([both, surgeon, statistician], limits)).toEqual([]);
  });

  it('lacks everything while nobody has a profile', () => {
    expect(teamLacks([member('a')], limits)).toEqual([
      'too_few_members',
      'one_discipline',
      'no_medical_member',
      'no_engineering_member',
    ]);
  });

  it('does not take two specialities of one discipline for two', () => {
    const internist = member('internist', '32024');
    expect(teamLacks([surgeon, internist, member('nurse', '320')], limits)).toContain('one_discipline');
  });

  it('may not be too large', () => {
    const five = [surgeon, roboticist, statistician, member('d', '510'), member('e', '520')];
    expect(teamLacks(five, limits)).toEqual(['too_many_members']);
  });

  it('never becomes complete by losing its order, or incomplete by it', () => {
    const codes = fc.subarray(
      disciplines.map(({ code }) => code),
      { maxLength: 3 },
    );
    const members = fc
      .array(codes, { maxLength: 6 })
      .map((all) => all.map((own, i) => member(`p${i}`, ...own)));
    fc.assert(
      fc.property(members, (team) => {
        expect(teamLacks([...team].reverse(), limits)).toEqual(teamLacks(team, limits));
      }),
    );
  });

  it('knows no complete team without two different people for the two sides', () => {
    const codes = fc.subarray(['310', '32027', 'H02', '04.03', '460', '520', 'E0501', '910'], {
      maxLength: 3,
    });
    const members = fc
      .array(codes, { maxLength: 4 })
      .map((all) => all.map((own, i) => member(`p${i}`, ...own)));
    fc.assert(
      fc.property(members, (team) => {
        const paired = team.some(
          (a) =>
            a.disciplineCodes.some(isMedical) &&
            team.some((b) => a !== b && b.disciplineCodes.some(isEngineering)),
        );
        const lacks = teamLacks(team, limits);
        const says = !lacks.includes('no_medical_member') && !lacks.includes('no_engineering_member');
        expect(says).toBe(paired);
      }),
    );
  });
});

describe('the side that a code stands on', () => {
  it.each(['310', '360', '32024', '3202710', 'H02', '04', '04.03'])('%s is medical', (code) => {
    expect([isMedical(code), isEngineering(code)]).toEqual([true, false]);
  });

  it.each(['410', '630', '416', 'E0501', 'F03', 'C10', '120'])('%s is engineering', (code) => {
    expect([isMedical(code), isEngineering(code)]).toEqual([false, true]);
  });

  it.each(['110', '180', '910', '', 'nonsense'])('%s is neither', (code) => {
    expect([isMedical(code), isEngineering(code)]).toEqual([false, false]);
  });

  it('is said in both languages when nobody stands there', () => {
    for (const lack of TEAM_LACKS) expect(Object.values(lackText(lack)).every(Boolean)).toBe(true);
  });
});
