import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { DisciplineBranch } from '@jiebang/vocabulary';

export const DisciplineBranchEnum = {
  medical: 'medical',
  engineering: 'engineering',
  science: 'science',
} as const;
registerEnumType(DisciplineBranchEnum, { name: 'DisciplineBranch' });

@ObjectType({
  description: 'A discipline of the national standard, or a code of the natural science foundation.',
})
export class Discipline {
  @Field()
  code: string;

  @Field()
  nameZh: string;

  @Field()
  nameEn: string;

  @Field(() => DisciplineBranchEnum, { description: 'The side of a team that it stands on' })
  branch: DisciplineBranch;

  @Field(() => String, { nullable: true, description: 'Code of the discipline above' })
  parent: string | null;
}

@ObjectType({ description: 'A clinical department of the national catalogue.' })
export class Department {
  @Field()
  code: string;

  @Field()
  nameZh: string;

  @Field()
  nameEn: string;

  @Field(() => String, { nullable: true, description: 'Code of the department above' })
  parent: string | null;
}

@ObjectType({ description: 'A kind of work that shared facilities do.' })
export class CapabilityCategory {
  @Field({ description: 'Its key is its Chinese name' })
  nameZh: string;

  @Field()
  nameEn: string;
}

@ObjectType({ description: 'A word of the field with what it is called in both languages.' })
export class FieldTerm {
  @Field({ description: 'As it was asked' })
  word: string;

  @Field()
  textZh: string;

  @Field()
  textEn: string;
}
