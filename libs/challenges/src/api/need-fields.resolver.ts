import { Context, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Person, PersonLoader } from '@jiebang/identity';
import type { GraphqlContext } from '@jiebang/platform/graphql';
import { findInFields } from '../domain/de-identification.js';
import { textsOf, unsaidSides } from '../domain/need.js';
import { maySeeScreeners, maySeeVerdicts } from '../needs/need.policy.js';
import type { NeedRecord } from '../needs/need.read-model.js';
import {
  NeedChallengeLoader,
  NeedMergesLoader,
  NeedQuestionsLoader,
  NeedScreeningsLoader,
} from './need.loader.js';
import {
  Need,
  NeedMerge,
  NeedQuestion,
  NeedScreening,
  PersonalDataFinding,
  ScreeningSideEnum,
} from './need.type.js';
import { ProgrammeLoader } from './programme.loader.js';
import { Programme } from './programme.type.js';

@Resolver(() => Need)
export class NeedFieldsResolver {
  constructor(
    private readonly people: PersonLoader,
    private readonly programmes: ProgrammeLoader,
    private readonly screeningsOf: NeedScreeningsLoader,
    private readonly questionsOf: NeedQuestionsLoader,
    private readonly mergesOf: NeedMergesLoader,
    private readonly challengeOf: NeedChallengeLoader,
  ) {}

  @ResolveField(() => Person)
  owner(@Parent() { ownerPersonId }: NeedRecord, @Context() context: GraphqlContext) {
    return this.people.load(context, ownerPersonId);
  }

  @ResolveField(() => Programme, { nullable: true })
  programme(@Parent() { programmeId }: NeedRecord, @Context() context: GraphqlContext) {
    return programmeId ? this.programmes.load(context, programmeId) : null;
  }

  @ResolveField(() => [PersonalDataFinding], {
    description: 'What the de-identification gate finds in the text as it is; submitting needs none',
  })
  personalData(@Parent() need: NeedRecord) {
    return findInFields(textsOf(need));
  }

  @ResolveField(() => [NeedScreening], {
    description: "Verdicts as far as they are yours to see: a screener's own comes first",
  })
  async screenings(@Parent() need: NeedRecord, @Context() context: GraphqlContext) {
    if (!maySeeVerdicts(context.viewer, need)) return [];
    const screenings = await this.screeningsOf.load(context, need.id);
    return maySeeScreeners(context.viewer, need)
      ? screenings
      : screenings.map((screening) => ({ ...screening, personId: null }));
  }

  @ResolveField(() => [ScreeningSideEnum], {
    description: 'Sides of the screening pair that have not said yet; what the others said stays theirs',
  })
  async openSides(@Parent() need: NeedRecord, @Context() context: GraphqlContext) {
    return need.state === 'submitted' ? unsaidSides(await this.screeningsOf.load(context, need.id)) : [];
  }

  @ResolveField(() => ID, { nullable: true, description: 'The published challenge that was made of it' })
  async challengeId(@Parent() { id }: NeedRecord, @Context() context: GraphqlContext) {
    return (await this.challengeOf.load(context, id))?.challengeId ?? null;
  }

  @ResolveField(() => [NeedQuestion], { description: 'Questions to the owner, the oldest first' })
  questions(@Parent() { id }: NeedRecord, @Context() context: GraphqlContext) {
    return this.questionsOf.load(context, id);
  }

  @ResolveField(() => [NeedMerge], { description: 'The trace of its merges, the oldest first' })
  merges(@Parent() { id }: NeedRecord, @Context() context: GraphqlContext) {
    return this.mergesOf.load(context, id);
  }
}

@Resolver(() => NeedScreening)
export class NeedScreeningFieldsResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => Person, { nullable: true, description: 'Null for the owner of the need' })
  person(@Parent() { personId }: NeedScreening, @Context() context: GraphqlContext) {
    return personId ? this.people.load(context, personId) : null;
  }
}
