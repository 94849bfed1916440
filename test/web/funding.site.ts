import type { Id } from '@jiebang/kernel';
import { HOUR, moveProposal, openCall, seeProposal, type CallOutcome } from '../support/funding.js';
import { signedIn, type TestPerson } from '../support/people.js';
import { lockedTeam, type TestTeam } from '../support/teams.js';
import { startSite, type Site } from './site.js';

/** The site with an office, and a call that is open for ten days. */
export interface FundingSite extends Site {
  readonly office: TestPerson;
  readonly call: CallOutcome;
}

export async function startFundingSite(): Promise<FundingSite> {
  const site = await startSite();
  const office = await signedIn(site.test, 'Office', 'pmo');
  const closesAt = new Date(site.test.clock.now().getTime() + 240 * HOUR);
  return { ...site, office, call: await openCall(site.test, office, site.programme.id, { closesAt }) };
}

/** A locked team that has not proposed yet. */
export function teamOf({ test, programme }: Site, name: string): Promise<TestTeam> {
  return lockedTeam(test, programme, name);
}

/** The members other than the leader sign the proposal as it stands. */
export async function othersSign({ leader, members }: TestTeam, proposalId: Id): Promise<void> {
  const proposal = await seeProposal(leader, proposalId);
  for (const member of members.filter((one) => one !== leader))
    await moveProposal(member, 'signProposal', proposalId, proposal?.version ?? 0);
}
