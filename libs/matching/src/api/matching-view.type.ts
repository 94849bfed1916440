import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A word that matching counts.' })
export class CountedWord {
  @Field({ description: 'As it was written, in lower case' })
  word: string;

  @Field(() => Int)
  times: number;

  @Field(() => [String], { description: 'Words of either language that count as the same' })
  sameAs: string[];
}

@ObjectType({ description: 'A method that matching counts.' })
export class CountedMethod {
  @Field()
  name: string;

  @Field(() => [String], { description: 'Words of either language that count as the same' })
  sameAs: string[];
}

@ObjectType({ description: 'A piece of evidence as it counts.' })
export class CountedEvidence {
  @Field()
  titleZh: string;

  @Field()
  titleEn: string;

  @Field(() => Int)
  year: number;

  @Field(() => Float, { description: '0 to 1: it fades by a tenth each year' })
  worth: number;

  @Field(() => [CountedWord])
  words: CountedWord[];
}

@ObjectType({ description: 'What a component of a profile counts in an affinity.' })
export class ComponentShare {
  @Field({ description: 'text, discipline, methods, evidence or availability' })
  component: string;

  @Field(() => Int, { description: 'Of 100, by the weights that a run has unless it names others' })
  percent: number;
}

@ObjectType({ description: "One's own profile as matching sees it." })
export class MatchingView {
  @Field(() => [String], { description: 'Slots of a mentor group that the kind of profile may take' })
  slots: string[];

  @Field(() => Int, { description: 'Groups that one may still join' })
  placesLeft: number;

  @Field(() => [CountedWord], { description: 'Of expertise and wanted problems' })
  words: CountedWord[];

  @Field(() => [String])
  disciplineCodes: string[];

  @Field(() => [CountedMethod])
  methods: CountedMethod[];

  @Field(() => [CountedEvidence], { description: 'What counts most first' })
  evidence: CountedEvidence[];

  @Field(() => Int, { description: 'Minutes a week' })
  availableMinutes: number;

  @Field(() => Int, { description: 'Common minutes a week from which on availability counts in full' })
  minutesWanted: number;

  @Field(() => [ComponentShare])
  weights: ComponentShare[];
}
