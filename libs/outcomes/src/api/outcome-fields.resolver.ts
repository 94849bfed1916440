import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Challenge, ChallengeLoader, PublicNeed, PublicNeedLoader } from '@jiebang/challenges';
import { Organisation, OrganisationLoader, Person, PersonLoader } from '@jiebang/identity';
import type { GraphqlContext } from '@jiebang/platform/graphql';
import { actionsOf } from '../outcome-actions.js';
import { maySeeComment, maySeeGrader, visibleGrades } from '../outcome.policy.js';
import type { OutcomeRecord } from '../outcomes.read-model.js';
import { OutcomeGradesLoader, OutcomeUsesLoader } from './outcome.loader.js';
import { Outcome, OutcomeActionEnum, OutcomeGrade, OutcomeMember, OutcomeUse } from './outcome.type.js';

@Resolver(() => Outcome)
export class OutcomeFieldsResolver {
  constructor(
    private readonly people: PersonLoader,
    private readonly organisationOf: OrganisationLoader,
    private readonly challenges: ChallengeLoader,
    private readonly needs: PublicNeedLoader,
    private readonly gradesOf: OutcomeGradesLoader,
    private readonly usesOf: OutcomeUsesLoader,
  ) {}

  @ResolveField(() => Person)
  owner(@Parent() { ownerPersonId }: OutcomeRecord, @Context() context: GraphqlContext) {
    return this.people.load(context, ownerPersonId);
  }

  @ResolveField(() => [Organisation])
  async organisations(@Parent() { organisationIds }: OutcomeRecord, @Context() context: GraphqlContext) {
    const found = await Promise.all(organisationIds.map((id) => this.organisationOf.load(context, id)));
    return found.filter((organisation) => organisation !== null);
  }

  @ResolveField(() => Challenge, { nullable: true, description: 'The published challenge that it answers' })
  challenge(@Parent() { challengeId }: OutcomeRecord, @Context() context: GraphqlContext) {
    return challengeId ? this.challenges.load(context, challengeId) : null;
  }

  @ResolveField(() => PublicNeed, {
    nullable: true,
    description: 'The need that it answers, where it is public',
  })
  need(@Parent() { needId }: OutcomeRecord, @Context() context: GraphqlContext) {
    return needId ? this.needs.load(context, needId) : null;
  }

  @ResolveField(() => [OutcomeGrade], { description: 'As far as they are yours to see' })
  async grades(@Parent() outcome: OutcomeRecord, @Context() context: GraphqlContext) {
    const { viewer } = context;
    const grades = visibleGrades(viewer, outcome, await this.gradesOf.load(context, outcome.id));
    return grades.map((grade) => ({
      ...grade,
      comment: maySeeComment(viewer, outcome) ? grade.comment : null,
      personId: maySeeGrader(viewer, outcome, grade) ? grade.personId : null,
    }));
  }

  @ResolveField(() => [OutcomeUse], { description: 'What clinicians say of its use, the newest first' })
  uses(@Parent() { id }: OutcomeRecord, @Context() context: GraphqlContext) {
    return this.usesOf.load(context, id);
  }

  @ResolveField(() => [OutcomeActionEnum], { description: 'What you may do with it now' })
  actions(@Parent() outcome: OutcomeRecord, @Context() { viewer }: GraphqlContext) {
    return actionsOf(viewer, outcome);
  }
}

@Resolver(() => OutcomeMember)
export class OutcomeMemberFieldsResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => Person)
  person(@Parent() { personId }: OutcomeMember, @Context() context: GraphqlContext) {
    return this.people.load(context, personId);
  }
}

@Resolver(() => OutcomeGrade)
export class OutcomeGradeFieldsResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => Person, { nullable: true, description: 'Null where it is not for you to know' })
  person(@Parent() { personId }: OutcomeGrade, @Context() context: GraphqlContext) {
    return personId ? this.people.load(context, personId) : null;
  }
}
