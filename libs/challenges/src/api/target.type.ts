import { Field, Float, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PlainField, TextField } from '@jiebang/platform/graphql';
import { COMPARATORS, type Comparator, type Target as TargetValue } from '../domain/target.js';

export const ComparatorEnum = Object.fromEntries(COMPARATORS.map((comparator) => [comparator, comparator]));
registerEnumType(ComparatorEnum, {
  name: 'Comparator',
  description: 'How a measured value is compared with the wanted one.',
});

@ObjectType({ description: 'A wanted result that can be measured.' })
export class Target implements TargetValue {
  @Field()
  name: string;

  @Field(() => ComparatorEnum)
  comparator: Comparator;

  @Field(() => Float)
  value: number;

  @Field(() => Float, { nullable: true, description: 'The upper end, for `between` only' })
  valueTo: number | null;

  @Field()
  unit: string;

  @Field(() => String, { nullable: true })
  note: string | null;
}

@InputType()
export class TargetInput {
  @TextField({ max: 200 })
  name: string;

  @PlainField(() => ComparatorEnum)
  comparator: Comparator;

  @PlainField(() => Float)
  value: number;

  @PlainField(() => Float, { nullable: true, description: 'The upper end, for `between` only' })
  valueTo?: number | null;

  @TextField({ max: 60, min: 0, description: 'May be blank for a bare number' })
  unit: string;

  @TextField({ max: 500, min: 0, nullable: true })
  note?: string | null;
}

/** Targets as the domain has them. */
export function targetsOf(inputs: readonly TargetInput[]): TargetValue[] {
  return inputs.map(({ name, comparator, value, valueTo, unit, note }) => ({
    name,
    comparator,
    value,
    valueTo: valueTo ?? null,
    unit,
    note: note ?? null,
  }));
}
