import { Field, InputType, ObjectType } from '@nestjs/graphql';
import type { Fen } from '@jiebang/kernel';
import { FenField, FenScalar, PlainField, TextField } from '@jiebang/platform/graphql';
import type { PriceAudience, PriceLine } from '../domain/price.js';
import { PriceAudienceEnum } from './labs.enums.js';

@ObjectType('PriceLine', { description: 'What a unit costs an audience; an audience without a line asks.' })
export class PriceLineType {
  @Field(() => PriceAudienceEnum)
  audience: PriceAudience;

  @Field(() => FenScalar)
  fen: Fen;

  @Field(() => String, { nullable: true, description: 'What is charged for: an hour, a sample' })
  unitZh: string | null;

  @Field(() => String, { nullable: true })
  unitEn: string | null;

  @Field(() => String, { nullable: true, description: 'What the price covers, where a unit has several' })
  coversZh: string | null;

  @Field(() => String, { nullable: true })
  coversEn: string | null;
}

@InputType()
export class PriceLineInput {
  @PlainField(() => PriceAudienceEnum)
  audience: PriceAudience;

  @FenField()
  fen: Fen;

  @TextField({ max: 20, nullable: true })
  unitZh?: string | null;

  @TextField({ max: 40, nullable: true })
  unitEn?: string | null;

  @TextField({ max: 40, nullable: true })
  coversZh?: string | null;

  @TextField({ max: 80, nullable: true })
  coversEn?: string | null;
}

/** Blank texts say nothing. */
const said = (text: string | null | undefined) => text?.trim() || null;

/** The lines in their order; left out they are none. */
export function pricesFrom(lines: readonly PriceLineInput[] | null | undefined): readonly PriceLine[] {
  return (lines ?? []).map(({ audience, fen, unitZh, unitEn, coversZh, coversEn }) => ({
    audience,
    fen,
    unitZh: said(unitZh),
    unitEn: said(unitEn),
    coversZh: said(coversZh),
    coversEn: said(coversEn),
  }));
}
