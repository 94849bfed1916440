import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { EvidenceKind } from '../domain/evidence.js';
import { EvidenceKindEnum } from './evidence.type.js';

@ObjectType({
  description: 'What a public register knows of a work: to be looked at, and added by whose it is.',
})
export class EvidenceDraft {
  @Field(() => EvidenceKindEnum)
  kind: EvidenceKind;

  @Field()
  titleZh: string;

  @Field()
  titleEn: string;

  @Field(() => Int)
  year: number;

  @Field(() => String, { nullable: true, description: 'DOI, patent or grant number' })
  ref: string | null;

  @Field(() => [String])
  keywords: readonly string[];

  @Field({ description: 'True where the reader has it among their evidence' })
  alreadyThere: boolean;
}

@ObjectType({ description: 'Which public registers this installation asks.' })
export class LookUps {
  @Field()
  doi: boolean;

  @Field()
  orcid: boolean;
}
