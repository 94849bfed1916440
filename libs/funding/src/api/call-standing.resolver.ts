import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { FieldProblem as Problem, Id, Locale, Viewer } from '@jiebang/kernel';
import { AllowSignedIn, CurrentViewer } from '@jiebang/platform/authorisation';
import { ShowCallStandings } from '../proposals/show-call-standings.js';
import { CallStanding } from './call-standing.type.js';

const inLocale = (problems: readonly Problem[], locale: Locale) =>
  problems.map(({ path, code, message }) => ({ path, code, message: message[locale] }));

/** Whether one may take part in a call, before anything is written. */
@Resolver()
export class CallStandingResolver {
  constructor(private readonly standings: ShowCallStandings) {}

  @AllowSignedIn()
  @Query(() => [CallStanding], { description: "How the viewer's teams of the call's programme stand to it" })
  async callStandings(@CurrentViewer() viewer: Viewer, @Args('callId', { type: () => ID }) callId: Id) {
    const standings = await this.standings.of(viewer, callId);
    return standings.map(({ team, proposal, obstacles, warnings }) => ({
      team,
      proposal,
      obstacles: inLocale(obstacles, viewer.locale),
      warnings: inLocale(warnings, viewer.locale),
    }));
  }
}
