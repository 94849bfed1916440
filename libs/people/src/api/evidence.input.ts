import { InputType } from '@nestjs/graphql';
import { IntField, PlainField, TextField, TextListField } from '@jiebang/platform/graphql';
import type { EvidenceKind } from '../domain/evidence.js';
import { EvidenceKindEnum } from './evidence.type.js';

@InputType()
export class EvidenceInput {
  @PlainField(() => EvidenceKindEnum)
  kind: EvidenceKind;

  @TextField({ max: 400, nullable: true })
  titleZh?: string | null;

  @TextField({ max: 400, nullable: true })
  titleEn?: string | null;

  @IntField({ min: 1900, max: 2200 })
  year: number;

  @TextField({ max: 200, nullable: true, description: 'DOI, patent or grant number' })
  ref?: string | null;

  @TextListField({ max: 80, maxItems: 20, nullable: true })
  keywords?: string[] | null;
}
