import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { resultUnion } from '@jiebang/platform/graphql';
import { EVIDENCE_KINDS, type EvidenceKind } from '../domain/evidence.js';
import { Profile } from './profile.type.js';

export const EvidenceKindEnum = Object.fromEntries(EVIDENCE_KINDS.map((kind) => [kind, kind]));
registerEnumType(EvidenceKindEnum, { name: 'EvidenceKind' });

@ObjectType({ description: 'A publication, patent, project or outcome of a person.' })
export class Evidence {
  @Field(() => ID)
  id: Id;

  @Field(() => EvidenceKindEnum)
  kind: EvidenceKind;

  @Field({ description: 'May be blank where the English title is not' })
  titleZh: string;

  @Field({ description: 'May be blank where the Chinese title is not' })
  titleEn: string;

  @Field(() => Int)
  year: number;

  @Field(() => String, { nullable: true, description: 'DOI, patent or grant number, normalised' })
  ref: string | null;

  @Field(() => [String])
  keywords: string[];

  @Field(() => Int)
  version: number;
}

export const AddEvidenceResult = resultUnion('AddEvidenceResult', Evidence);
export const UpdateEvidenceResult = resultUnion('UpdateEvidenceResult', Evidence);
export const RemoveEvidenceResult = resultUnion('RemoveEvidenceResult', Profile);
