import type { TeamState } from '../../gql/graphql.js';
import { teamViewer, type Onlooker } from './team-viewer.js';

const team = (state: TeamState) => ({
  state,
  choices: [],
  programme: { id: 'p', nameZh: '', nameEn: '', teamSizeMin: 3, teamSizeMax: 4, endsOn: '2027-12-31' },
  leader: { id: 'leader' },
  members: [{ id: 'leader' }, { id: 'member' }],
});
const student = (personId: string): Onlooker => ({
  personId,
  may: (capability) => capability !== 'team.reopen',
  officeOf: [],
});
const office = (...programmes: (string | null)[]): Onlooker => ({
  personId: 'officer',
  may: () => true,
  officeOf: programmes,
});

describe('what is offered on the page of a team', () => {
  it('changes and the lock to the leader, while the state takes them', () => {
    expect(teamViewer(team('forming'), student('leader'))).toMatchObject({ mayChange: true, mayLock: false });
    expect(teamViewer(team('complete'), student('leader'))).toMatchObject({ mayChange: true, mayLock: true });
    expect(teamViewer(team('locked'), student('leader'))).toMatchObject({ mayChange: false, mayLock: false });
  });

  it('leaving to members, not to the leader, who dissolves instead', () => {
    expect(teamViewer(team('complete'), student('member'))).toMatchObject({
      mayLeave: true,
      mayDissolve: false,
    });
    expect(teamViewer(team('complete'), student('leader'))).toMatchObject({
      mayLeave: false,
      mayDissolve: true,
    });
    expect(teamViewer(team('locked'), student('leader')).mayDissolve).toBe(false);
  });

  it('the change request to the office of the programme', () => {
    for (const officer of [office('p'), office(null)]) {
      expect(teamViewer(team('locked'), officer)).toMatchObject({ mayReopen: true, mayDissolve: true });
    }
    expect(teamViewer(team('locked'), office('another'))).toMatchObject({
      mayReopen: false,
      mayDissolve: false,
    });
    expect(teamViewer(team('finished'), office(null)).mayDissolve).toBe(false);
  });
});
