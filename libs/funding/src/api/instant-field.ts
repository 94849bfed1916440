import { applyDecorators } from '@nestjs/common';
import { Field } from '@nestjs/graphql';
import { IsDate, IsOptional } from 'class-validator';

/** An optional instant. The scalar takes any text: what is no instant is refused here, by name. */
export function OptionalInstantField(description: string) {
  return applyDecorators(
    Field(() => Date, { nullable: true, description }),
    IsOptional(),
    IsDate({ context: { code: 'BAD_INSTANT', zh: '时间格式不正确。', en: 'Not a valid instant.' } }),
  );
}
