import { GraphQLISODateTime, InputType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { IdField, IntField, PlainField, TextField } from '@jiebang/platform/graphql';
import type { ListKind } from '../domain/challenge.js';
import type { ListContent } from '../lists/list.repository.js';
import { ChallengeListKindEnum } from './challenge.type.js';

const VERSION = { min: 1, max: 2_147_483_647, description: 'The version that was loaded' } as const;
const INTRO = { max: 10_000, min: 0, nullable: true } as const;

@InputType()
export class ChallengeListContentInput {
  @TextField({ max: 20, description: 'Capital letters, digits and hyphens; unique' })
  code: string;

  @PlainField(() => ChallengeListKindEnum)
  kind: ListKind;

  @TextField({ max: 200 })
  titleZh: string;

  @TextField({ max: 200 })
  titleEn: string;

  @TextField(INTRO)
  introZh?: string | null;

  @TextField(INTRO)
  introEn?: string | null;

  @PlainField(() => GraphQLISODateTime)
  opensAt: Date;

  @PlainField(() => GraphQLISODateTime)
  closesAt: Date;
}

@InputType()
export class CreateChallengeListInput extends ChallengeListContentInput {
  @IdField()
  programmeId: Id;
}

@InputType()
export class UpdateChallengeListInput extends ChallengeListContentInput {
  @IdField()
  id: Id;

  @IntField(VERSION)
  version: number;
}

/** The content as the use cases take it. */
export function listContentOf(input: ChallengeListContentInput): ListContent {
  const { code, kind, titleZh, titleEn, introZh, introEn, opensAt, closesAt } = input;
  return {
    code,
    kind,
    titleZh,
    titleEn,
    introZh: introZh ?? null,
    introEn: introEn ?? null,
    opensAt,
    closesAt,
  };
}

@InputType()
export class ChallengeListVersionInput {
  @IdField()
  id: Id;

  @IntField(VERSION)
  version: number;
}

@InputType()
export class ApproveChallengeListInput extends ChallengeListVersionInput {
  @PlainField(() => Boolean, { description: 'The office has checked the ethics of every challenge' })
  ethicsChecked: boolean;

  @PlainField(() => Boolean, { description: 'The office has checked intellectual property' })
  ipChecked: boolean;
}
