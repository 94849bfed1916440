/** The pages that `npm run screenshots` photographs. */

/**
 * Name, address, who looks, in which colours, and whether below the fold as well. An address may differ by language, or be found by asking the API as whoever
 * looks: `(ask) => '/calls/…'`.
 */
export const PAGES = [
  { name: 'front', path: '/' },
  { name: 'front-dark', path: '/', dark: true },
  { name: 'challenges', path: '/challenges?state=open' },
  { name: 'search', path: { zh: '/challenges?q=康复', en: '/challenges?q=rehabilitation' } },
  { name: 'search-everything', path: { zh: '/search?q=超声', en: '/search?q=ultrasound' } },
  {
    name: 'search-people',
    path: { zh: '/search?q=影像&in=people', en: '/search?q=imaging&in=people' },
    who: 'p0030',
  },
  { name: 'alerts', path: '/alerts', who: 'p0030' },
  { name: 'challenge', path: firstChallenge },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'settings', path: '/settings', who: 'p0030' },
  { name: 'team-board', path: '/teams?show=all', who: 'p0269' },
  { name: 'team', path: ownTeam, who: 'p0269' },
  { name: 'mentoring', path: '/mentoring', who: 'p0030' },
  { name: 'accounts', path: '/office/accounts', who: 'p0005' },
  { name: 'organisations', path: '/office/organisations', who: 'p0001' },
  { name: 'imports', path: '/office/imports', who: 'p0001' },
  { name: 'duplicates', path: '/office/duplicates', who: 'p0001' },
  { name: 'jobs', path: '/office/jobs', who: 'p0005' },
  { name: 'audit', path: '/office/audit', who: 'p0004' },
  { name: 'desk-clinician', path: '/desk', who: 'p0030' },
  { name: 'desk-student', path: '/desk', who: 'p0269' },
  { name: 'desk-office', path: '/desk', who: 'p0001' },
  { name: 'office', path: '/office', who: 'p0001' },
  { name: 'office-rooms', path: '/office', who: 'p0005' },
  { name: 'office-lists', path: '/office/lists', who: 'p0001' },
  { name: 'office-programmes', path: '/office/programmes', who: 'p0001' },
  { name: 'outcomes', path: '/outcomes' },
  { name: 'my-outcomes', path: '/outcomes/mine', who: 'p0030' },
  { name: 'outcome-form', path: '/outcomes/new', who: 'p0030' },
  { name: 'office-outcomes', path: '/office/outcomes', who: 'p0001' },
  { name: 'needs', path: '/needs', who: 'p0030' },
  { name: 'need-form', path: '/needs/new', who: 'p0030' },
  { name: 'need', path: needInState('info_requested'), who: 'p0030' },
  {
    name: 'need-check',
    path: async (ask) => `${await needInState('draft')(ask)}/edit?step=check`,
    who: 'p0030',
  },
  { name: 'screening', path: '/screening', who: 'p0001' },
  { name: 'calls', path: '/calls' },
  { name: 'call', path: firstCall },
  { name: 'call-office', path: firstCall, who: 'p0001' },
  {
    name: 'call-proposals',
    path: async (ask) => `${await firstCall(ask)}/proposals?sort=total`,
    who: 'p0001',
  },
  { name: 'proposal', path: draftProposal, who: 'p0280' },
  { name: 'proposal-read', path: submittedProposal, who: 'p0001' },
  { name: 'matching', path: '/matching', who: 'p0001' },
  { name: 'match-run', path: lastRun, whole: true, who: 'p0001' },
  {
    name: 'match-network',
    path: async (ask) => `${await lastRun(ask)}?view=network`,
    whole: true,
    who: 'p0001',
  },
  {
    name: 'match-fairness',
    path: async (ask) => `${await lastRun(ask)}?view=fairness`,
    whole: true,
    who: 'p0001',
  },
  { name: 'match-group', path: someGroup, who: 'p0001' },
  { name: 'people', path: '/people', who: 'p0030' },
  { name: 'person', path: someone, whole: true },
  { name: 'bridges', path: '/people/bridges?from=320&to=520', whole: true },
  { name: 'labs', path: '/labs' },
  { name: 'lab', path: someLab },
  { name: 'lab-data', path: labWith('dataset'), whole: true },
  { name: 'lab-biobank', path: labWith('biobank'), whole: true },
  { name: 'labs-biobank', path: '/labs?kinds=biobank', who: 'p0001' },
  { name: 'profile', path: '/profile', who: 'p0030' },
  { name: 'profile-time', path: '/profile/time', who: 'p0030' },
  { name: 'profile-visibility', path: '/profile/visibility', who: 'p0030' },
  { name: 'profile-matching', path: '/profile/matching', who: 'p0030' },
  { name: 'for-me', path: '/for-me', who: 'p0030' },
  { name: 'notices', path: '/notices', who: 'p0269' },
  { name: 'search-all', path: { zh: '/search?q=影像', en: '/search?q=imaging' } },
  { name: 'privacy', path: '/privacy', who: 'p0030' },
  { name: 'help', path: '/help?topic=matching' },
];

async function lastRun(asked) {
  const { programmes } = await asked('{ programmes(first: 1) { nodes { id } } }');
  const { matchRuns } = await asked(
    'query ($id: ID!) { matchRuns(programmeId: $id, first: 1) { nodes { id } } }',
    {
      id: programmes.nodes[0].id,
    },
  );
  return `/matching/${matchRuns.nodes[0].id}`;
}

/** The viewer's own newest need in a state. */
function needInState(state) {
  return async (asked) => {
    const { myNeeds } = await asked(
      'query ($states: [NeedState!]) { myNeeds(states: $states, first: 1) { nodes { id } } }',
      { states: [state] },
    );
    return `/needs/${myNeeds.nodes[0].id}`;
  };
}

async function firstCall(asked) {
  const { calls } = await asked('{ calls(states: [open], first: 1) { nodes { id } } }');
  return `/calls/${calls.nodes[0].id}`;
}

/** A proposal that the viewer's team is writing. */
async function draftProposal(asked) {
  const { myProposals } = await asked('{ myProposals { id state } }');
  return `/proposals/${(myProposals.find(({ state }) => state === 'draft') ?? myProposals[0]).id}`;
}

async function submittedProposal(asked) {
  const callId = (await firstCall(asked)).split('/').at(-1);
  const query =
    'query ($callId: ID!) { proposals(callId: $callId, states: [submitted], first: 1) { nodes { id } } }';
  const { proposals } = await asked(query, { callId });
  return `/proposals/${proposals.nodes[0].id}`;
}

/** One with measured targets shows the page whole. */
async function firstChallenge(asked) {
  const { challenges } = await asked(
    '{ challenges(filter: { state: open }, sort: BUDGET, first: 50) { nodes { id targets { name } } } }',
  );
  const [most] = challenges.nodes.sort((a, b) => b.targets.length - a.targets.length);
  return `/challenges/${most.id}`;
}

async function ownTeam(asked) {
  const { myTeams } = await asked('{ myTeams { id } }');
  return `/teams/${myTeams[0].id}`;
}

async function someGroup(asked) {
  const run = await lastRun(asked);
  const { matchRun } = await asked(
    'query ($id: ID!) { matchRun(id: $id) { groups(first: 1) { nodes { id } } } }',
    { id: run.split('/').at(-1) },
  );
  return `${run}?group=${matchRun.groups.nodes[0].id}`;
}

async function someone(asked) {
  const { people } = await asked('{ people(kind: clinician, first: 1) { nodes { id } } }');
  return `/people/${people.nodes[0].id}`;
}

async function someLab(asked) {
  const { facilities } = await asked('{ facilities(first: 1) { nodes { id } } }');
  return `/labs/${facilities.nodes[0].id}`;
}

/** The first facility that offers something of a kind. */
function labWith(kind) {
  return async (asked) => {
    const { facilities } = await asked('{ facilities(first: 100) { nodes { id resourceKinds } } }');
    return `/labs/${facilities.nodes.find(({ resourceKinds }) => resourceKinds.includes(kind)).id}`;
  };
}
