import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Challenge } from '@jiebang/challenges';
import {
  FitReason,
  SearchEntityEnum,
  SearchIndexEnum,
  type FilledIndex,
  type SearchEntity,
} from '@jiebang/discovery';
import type { Id } from '@jiebang/kernel';
import { CalendarDateScalar, connectionOf } from '@jiebang/platform/graphql';
import type { DigestChallenge, DigestEntry } from '../domain/digest.js';
import type { HitKey } from '../domain/fresh-hits.js';

@ObjectType({ description: 'Something new, as the viewer sees it now.' })
export class DigestHit {
  @Field(() => ID, { description: 'Of the person, facility, challenge, need or outcome' })
  id: Id;

  @Field(() => SearchIndexEnum)
  index: FilledIndex;

  @Field(() => SearchEntityEnum)
  entity: SearchEntity;

  @Field()
  titleZh: string;

  @Field()
  titleEn: string;
}

@ObjectType({ description: 'What is new in one saved search.' })
export class DigestSearch {
  @Field(() => ID)
  searchId: Id;

  @Field({ description: 'The name that the search had then' })
  name: string;

  @Field(() => Int, { description: 'New hits' })
  count: number;

  @Field(() => Int, { nullable: true, description: 'All hits; told by a preview only' })
  found?: number | null;

  @Field(() => [DigestHit], {
    description: 'The first of them; without what has gone or was hidden meanwhile',
  })
  hits: HitKey[];
}

@ObjectType({ description: 'A challenge that fits, as a digest told of it.' })
export class DigestFit {
  @Field(() => Challenge, { nullable: true, description: 'As it is now; null where it is gone' })
  challenge?: Challenge | null;

  @Field(() => [FitReason], { description: 'The strongest first' })
  reasons: FitReason[];
}

@ObjectType({ description: 'What the viewer was told on a day.' })
export class Digest {
  @Field(() => ID)
  id: Id;

  @Field(() => CalendarDateScalar, { description: 'In Asia/Shanghai; a day begins at 07:30' })
  day: string;

  @Field(() => [DigestSearch])
  entries: DigestEntry[];

  @Field(() => [DigestFit])
  challenges: DigestChallenge[];

  @Field(() => Int, { description: 'New things in all' })
  total: number;

  @Field()
  createdAt: Date;
}

@ObjectType()
export class DigestConnection extends connectionOf(Digest) {}

@ObjectType({
  description: 'What a digest would hold if it were made now. Nothing is sent, and everything stays new.',
})
export class DigestPreview {
  @Field(() => [DigestSearch])
  entries: DigestEntry[];

  @Field(() => [DigestFit])
  challenges: DigestChallenge[];
}
